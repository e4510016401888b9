using System.Globalization;
using System.Text;

namespace Dataset.Benchmarks;

/// <summary>Markdown from the figures.</summary>
internal static class Tables
{
    private const string Frozen = "FrozenDictionary", Ready = "ready objects", Json = "System.Text.Json", Bytes = "B";

    private static readonly int[] s_sizes = [300, 3000, 30_000, 100_000];
    private static readonly string[] s_asked = ["named", "key", "index", "all"], s_compiled = ["", "r2r.", "aot."];

    private static readonly (string Text, string Name, string Against)[] s_works =
    [
        ("key look-up, hit", "W1.find.hit", Frozen),
        ("key look-up, miss", "W1.find.miss", Frozen),
        ("key look-up by span", "W1.find.span", Frozen),
        ("key look-up by UTF-8", "W1.find.utf8", Frozen),
        ("key look-up, hit", "W1.find.hit", "FlatBuffers"),
        ("key look-up, hit", "W1.find.hit", "LMDB"),
        ("key look-up, hit", "W1.find.hit", "SQLite"),
        ("composite key", "W1.composite", Frozen),
        ("alias", "W1.alias", Frozen),
        ("index, enumerated", "W1.index", Ready),
        ("range of 20 rows", "W1.range20", Ready),
        ("reference followed", "W1.forward", Ready),
        ("reference followed backwards", "W1.backward", Ready),
        ("enumerate, read two properties", "W1.enumerate", Ready),
        ("cold process, first named fact", "W3.named", Json),
        ("cold process, first named fact", "W3.named", "SQLite"),
        ("cold process, first named fact", "W3.named", "FlatBuffers"),
        ("cold process, first named fact", "W3.named", "LMDB"),
        ("cold process, first named fact", "W3.named", "MemoryPack"),
        ("cold process, first named fact", "W3.named", "MessagePack"),
        ("cold process, first named fact", "W3.named", "SharpYaml"),
        ("cold process, first named fact", "W3.named", "YamlDotNet"),
        ("cold process, every property of every row", "W3.all", Json),
        ("heap after the first look-up", "W5.heap.first", Json),
        ("heap after the first look-up", "W5.heap.first", "FlatBuffers"),
        ("heap after touching everything", "W5.heap.all", Json),
        ("size of the assembly", "W2.size", "SQLite"),
        ("size of the assembly", "W2.size", "JSON"),
    ];

    /// <summary>Each work at each size against its peers.</summary>
    public static string Works(Figures figures)
    {
        StringBuilder text = new("| ours ÷ theirs, less is better | theirs | 300 rows | 3k | 30k | 100k |\n| --- | --- | --: | --: | --: | --: |\n");
        foreach ((string what, string name, string against) in s_works)
        {
            string[] cells = [.. s_sizes.Select(n => Figure.Number(figures.Find(name, n, against)?.Ratio))];
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {against} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    /// <summary>Cold processes against each peer, under the JIT, with ReadyToRun, and as native programs.</summary>
    public static string Cold(Figures figures)
    {
        const int Rows = 3000;
        StringBuilder text = new("| ours ÷ theirs: JIT / ReadyToRun / Native AOT | first named row | first key | first of an index | everything |\n");
        text.Append("| --- | --: | --: | --: | --: |\n");
        foreach ((_, string name) in ColdStarts.Peers)
        {
            IEnumerable<string> cells = s_asked.Select(what => string.Join(
                " / ", s_compiled.Select(kind => Figure.Number(figures.Find($"W3.{kind}{what}", Rows, name)?.Ratio))));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The goals, what was measured, and whether it is enough. The rows of the allocations are drawn together.</summary>
    public static string GoalsMet(Figures figures)
    {
        StringBuilder text = new();
        foreach ((string title, IReadOnlyList<Goal> goals) in Goals.Groups)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(CultureInfo.InvariantCulture, $"| {title} | at | goal | measured | |\n");
            text.Append("| --- | --- | --- | --- | --- |\n");
            foreach (Goal goal in goals.Where(g => g.Absolute != Bytes))
            {
                text.Append(Line(goal, figures));
            }

            Goal[] allocations = [.. goals.Where(g => g.Absolute == Bytes)];
            if (allocations.Length > 0)
            {
                double most = allocations.Max(g => g.Most.Max(m => g.Measured(figures, m.Rows) ?? 0));
                text.Append("| bytes allocated a query, any of W1, after first touch | all sizes | 0 ")
                    .Append(CultureInfo.InvariantCulture, $"| {Figure.Number(most)} | {(most == 0 ? "met" : "**missed**")} |\n");
            }
        }

        return text.ToString();
    }

    private static string Line(Goal goal, Figures figures)
    {
        double?[] measured = [.. goal.Most.Select(m => goal.Measured(figures, m.Rows))];
        string[] limits = [.. goal.Most.Select(m => m.Limit.ToString(CultureInfo.InvariantCulture))];
        string[] missed = [.. goal.Most.Where((m, i) => measured[i] > m.Limit).Select(m => Figure.Label(m.Rows))];
        string[] open = [.. goal.Most.Where((m, i) => measured[i] is null).Select(m => Figure.Label(m.Rows))];
        string verdict = missed.Length == measured.Length ? "**missed**" : open.Length == measured.Length ? "not measured"
            : string.Join(", ", new[]
            {
                missed.Length == 0 ? "met" : "**missed** at " + string.Join(", ", missed),
                open.Length == 0 ? "" : "not measured at " + string.Join(", ", open),
            }.Where(v => v.Length > 0));
        return $"| {goal.Text} | {string.Join(" / ", goal.Most.Select(m => Figure.Label(m.Rows)))} "
            + $"| ≤ {(limits.Distinct().Count() == 1 ? limits[0] : string.Join(" / ", limits))} "
            + $"| {string.Join(" / ", measured.Select(Figure.Number))} | {verdict} |\n";
    }

    /// <summary>Writes the tables between their marks in a document.</summary>
    public static void Refresh(string path, Figures figures)
    {
        string text = File.ReadAllText(path);
        text = Between(text, "goals", GoalsMet(figures));
        text = Between(text, "table", Works(figures));
        text = Between(text, "cold", Cold(figures));
        text = Between(text, "machine", $"Measured on {figures.Runtime}, {figures.Processor}, {figures.Cores} cores.\n");
        File.WriteAllText(path, text);
    }

    private static string Between(string text, string mark, string content)
    {
        string open = $"<!-- {mark} -->\n", close = $"<!-- /{mark} -->";
        int start = text.IndexOf(open, StringComparison.Ordinal), end = text.IndexOf(close, StringComparison.Ordinal);
        return start < 0 || end < start ? text : text[..(start + open.Length)] + "\n" + content + "\n" + text[end..];
    }
}
