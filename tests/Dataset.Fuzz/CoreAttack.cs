using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;
using Dataset.Corpus;

namespace Dataset.Fuzz;

/// <summary>
/// Mutated files of the real dataset and random files for every schema, read and bound by the core: no exception, no hang, every finding inside the
/// text, a file is read or refused with one finding, and what is read line by line is what the parser reads.
/// </summary>
internal sealed class CoreAttack(Schemas schemas, Findings findings) : Attack
{
    // A file of this size takes a millisecond: whoever needs a thousand times as long hangs, or would on a larger one.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly IReadOnlyList<string> _curated =
        [.. schemas.Real.Texts.Where(t => t.Path.EndsWith(".yaml", StringComparison.Ordinal) && t.Text.Length < MostText).Select(t => t.Text)];
    private long _read;
    private long _byLines;

    // What a slip does, it does in a short file as in a long one, and of short ones more can be tried.
    private const int MostText = 2500;

    public override string Name => "core";

    public override long Goal => 1_000_000;

    public override string Unit => "files";

    public override string Summary => _read + " of them were YAML, " + _byLines + " read line by line";

    public override bool Run(Random random)
    {
        FuzzSchema schema = schemas.Real;
        string text;
        if (random.Next(8) == 0)
        {
            schema = schemas.All[random.Next(schemas.All.Count)];
            text = string.Join('\n', new RandomData(random, schema.Schema, random.Next(40)).Files().Select(f => f.Text));
            text = random.Next(2) == 0 ? text : Mutation.Of(random, text, _curated);
        }
        else
        {
            text = Mutation.Of(random, _curated[random.Next(_curated.Count)], _curated);
        }

        if (Problem(schema, text) is { } problem)
        {
            findings.Add(Name, problem, text, t => Problem(schema, t));
        }

        return true;
    }

    private string? Problem(FuzzSchema schema, string text)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        try
        {
            YamlFile file = YamlReader.Read("f.yaml", text);
            BoundFile bound = Binder.Bind(file, schema.Schema);
            if (file.Root is null && !file.Findings.Items.Concat(bound.Findings.Items).Any(f => f.Kind.Severity == Severity.Error))
            {
                return "refused without an error";
            }

            if (EventComparison.Difference(text, out bool isLeft) is { } difference)
            {
                return difference;
            }

            _byLines += isLeft ? 0 : 1;
            _read += file.Root is null ? 0 : 1;
            foreach (Finding finding in file.Findings.Items.Concat(bound.Findings.Items))
            {
                if (finding.At is { } at && (at.Start < 0 || at.Length < 0 || at.Start + at.Length > text.Length || at.Line > at.EndLine))
                {
                    return finding.Kind.Id + " lies outside of the text";
                }
            }

            foreach (Location place in bound.Places)
            {
                if (place.Start + place.Length > text.Length)
                {
                    return "a node lies outside of the text";
                }
            }
        }
        catch (Exception error)
        {
            return error.ToString();
        }

        return Environment.CpuUsage.TotalTime - before > s_patience ? "took " + s_patience + " or longer" : null;
    }
}
