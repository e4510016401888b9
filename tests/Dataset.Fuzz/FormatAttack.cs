using Dataset.Cli.Formatting;
using Dataset.Compiler.Yaml;

namespace Dataset.Fuzz;

/// <summary>Whatever is valid YAML says the same after it was formatted, and formatting it again changes nothing.</summary>
internal sealed class FormatAttack(Schemas schemas, Findings findings) : Attack
{
    private readonly IReadOnlyList<string> _curated =
        [.. schemas.Real.Texts.Where(t => t.Path.EndsWith(".yaml", StringComparison.Ordinal) && t.Text.Length < 3000).Select(t => t.Text)];
    private long _tried, _formatted;

    public override string Name => "format";

    public override long Goal => 100_000;

    public override string Unit => "valid texts";

    public override string Summary => "each formatted twice; of " + _tried + " texts";

    public override bool Run(Random random)
    {
        long before = _formatted;
        _tried++;
        FuzzSchema schema = random.Next(2) == 0 ? schemas.Real : schemas.All[random.Next(schemas.All.Count)];
        string text = random.Next(2) == 0
            ? Mutation.Of(random, _curated[random.Next(_curated.Count)], _curated)
            : Tables(random, schema);
        if (Problem(schema, text) is { } problem)
        {
            findings.Add(Name, problem, text, t => Problem(schema, t));
        }

        return _formatted > before;
    }

    /// <summary>One table or two: all of them in one text are refused for the first slip of any.</summary>
    private static string Tables(Random random, FuzzSchema schema)
    {
        string[] tables = [.. new RandomData(random, schema.Schema, random.Next(30)).Files().Select(f => f.Text)];
        int at = random.Next(tables.Length);
        return string.Join('\n', tables.Skip(at).Take(1 + random.Next(2)));
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
