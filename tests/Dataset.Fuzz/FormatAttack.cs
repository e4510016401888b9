using Dataset.Cli.Formatting;
using Dataset.Compiler.Yaml;

namespace Dataset.Fuzz;

/// <summary>Whatever is valid YAML says the same after it was formatted, and formatting it again changes nothing.</summary>
internal sealed class FormatAttack(Schemas schemas, Findings findings) : Attack
{
    private readonly IReadOnlyList<string> _curated =
        [.. schemas.Real.Texts.Where(t => t.Path.EndsWith(".yaml", StringComparison.Ordinal) && t.Text.Length < 6000).Select(t => t.Text)];
    private long _formatted;

    public override string Name => "format";

    public override long Goal => 250_000;

    public override string Unit => "texts";

    public override string Summary => _formatted + " of them valid, and formatted twice";

    public override void Run(Random random)
    {
        FuzzSchema schema = random.Next(2) == 0 ? schemas.Real : schemas.All[random.Next(schemas.All.Count)];
        string text = random.Next(2) == 0
            ? Mutation.Of(random, _curated[random.Next(_curated.Count)], _curated)
            : string.Join('\n', new RandomData(random, schema.Schema, random.Next(40)).Files().Select(f => f.Text));
        if (Problem(schema, text) is { } problem)
        {
            findings.Add(Name, problem, text, t => Problem(schema, t));
        }
    }

    private string? Problem(FuzzSchema schema, string text)
    {
        try
        {
            YamlFile file = YamlReader.Read("f.yaml", text);
            if (file.Root is not { } root || file.Findings.Count > 0)
            {
                return null;
            }

            _formatted++;
            string formatted = YamlFormatter.Format(text, root, schema.Schema);
            if (!SameValues.Hold(text, formatted))
            {
                return "formatted, it says something else";
            }

            YamlFile again = YamlReader.Read("f.yaml", formatted);
            return again.Root is null ? "formatted, it is no YAML any more"
                : YamlFormatter.Format(formatted, again.Root, schema.Schema) != formatted ? "formatted twice, it is another text"
                : null;
        }
        catch (Exception error)
        {
            return error.ToString();
        }
    }
}
