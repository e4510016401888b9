using System.Globalization;
using System.Text;

namespace Dataset.Benchmarks;

/// <summary>The short tables of the README, rounded to what is worth telling.</summary>
internal static class ReadmeTable
{
    private const string
        Json = "System.Text.Json", Flat = "FlatBuffers", Frozen = "FrozenDictionary", Ready = "ready objects", Hello = "hello world",
        Generated = "System.Text.Json, source-generated", Ends = "| bytes allocated by a query after first touch |";

    private static readonly (string Title, int Rows, (string What, string Peer, (string Name, string Against)[] Figures)[] Lines)[] s_tables =
    [
        ("what a person waits for, over this dataset", 0,
        [
            ("`dataset check`, nothing changed / one file edited", "`dotnet hello.dll`", [("tool.check.unchanged", Hello), ("tool.check.file", Hello)]),
            ("`dataset check --watch`, from an edit to the verdict", "`dotnet hello.dll`", [("tool.check.watch", Hello)]),
            ("`dataset find`, `show`", "`dotnet hello.dll`", [("tool.find", Hello), ("tool.show", Hello)]),
            ("the generator after one file was edited", "all files", [("W4.onefile", "cold generator")]),
        ]),
        ("what an application waits for and holds, over 3,000 rows", 3000,
        [
            ("cold process to the first named fact", Generated, [("W3.named", Json)]),
            ("the same, under the JIT / Native AOT", "FlatBuffers, which does not parse either", [("W3.named", Flat), ("W3.aot.named", Flat)]),
            ("cold process, every property of every row", Generated, [("W3.all", Json)]),
            ("key look-up, hit / miss", "`FrozenDictionary` over ready objects", [("W1.find.hit", Frozen), ("W1.find.miss", Frozen)]),
            ("a reference followed", "a field of a ready object", [("W1.forward", Ready)]),
            ("all rows enumerated, two properties read", "an array of ready objects", [("W1.enumerate", Ready)]),
            ("heap after the first look-up", Generated, [("W5.heap.first", Json)]),
            ("assembly", "SQLite file / JSON", [("W2.size", "SQLite"), ("W2.size", "JSON")]),
        ]),
    ];

    /// <summary>Writes them over those that stand in the document.</summary>
    public static void Refresh(string path, Figures figures)
    {
        string text = File.ReadAllText(path), head = Head(s_tables[0].Title);
        int start = text.IndexOf(head, StringComparison.Ordinal), last = text.IndexOf(Ends, StringComparison.Ordinal);
        if (start < 0 || last < start)
        {
            throw new InvalidOperationException($"{path} has no table that begins with '{head.Split('\n')[0]}' and ends with '{Ends}'.");
        }

        File.WriteAllText(path, text[..start] + Of(figures) + text[(text.IndexOf('\n', last) + 1)..]);
    }

    private static string Head(string title) => $"| {title} | peer | ratio |\n| --- | --- | --: |\n";

    private static string Of(Figures figures)
    {
        StringBuilder text = new();
        foreach ((string title, int rows, (string What, string Peer, (string Name, string Against)[] Figures)[] lines) in s_tables)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(Head(title));
            foreach ((string what, string peer, (string Name, string Against)[] compared) in lines)
            {
                string ratios = string.Join(" / ", compared.Select(c => Short(figures.Find(c.Name, rows, c.Against)?.Ratio)));
                text.Append(CultureInfo.InvariantCulture, $"| {what} | {peer} | {ratios} |\n");
            }
        }

        double? most = figures.All.Where(f => f.Name.StartsWith("W5.alloc.", StringComparison.Ordinal) && f.Against == "ours").Max(f => f.Ours);
        return text.Append(CultureInfo.InvariantCulture, $"{Ends} | {most} |\n").ToString();
    }

    /// <summary>Two digits.</summary>
    private static string Short(double? ratio) => ratio switch
    {
        null => "–",
        >= 9.95 => ratio.Value.ToString("F0", CultureInfo.InvariantCulture),
        >= 0.995 => ratio.Value.ToString("F1", CultureInfo.InvariantCulture),
        _ => ratio.Value.ToString("G2", CultureInfo.InvariantCulture),
    };
}
