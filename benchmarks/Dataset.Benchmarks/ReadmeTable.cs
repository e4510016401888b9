using System.Globalization;
using System.Text;

namespace Dataset.Benchmarks;

/// <summary>The short table of the README: at 3,000 rows, rounded to what is worth telling.</summary>
internal static class ReadmeTable
{
    private const int Rows = 3000;
    private const string Json =
        "System.Text.Json", Frozen = "FrozenDictionary", Ready = "ready objects", Header = "| | peer | ratio |\n| --- | --- | --: |\n";

    private static readonly (string What, string Peer, (string Name, string Against)[] Figures)[] s_lines =
    [
        ("cold process to the first named fact", "System.Text.Json, source-generated", [("W3.named", Json)]),
        ("cold process, every property of every row", "System.Text.Json, source-generated", [("W3.all", Json)]),
        ("key look-up, hit / miss", "`FrozenDictionary` over ready objects", [("W1.find.hit", Frozen), ("W1.find.miss", Frozen)]),
        ("a reference followed", "a field of a ready object", [("W1.forward", Ready)]),
        ("all rows enumerated, two properties read", "an array of ready objects", [("W1.enumerate", Ready)]),
        ("heap after the first look-up", "System.Text.Json, source-generated", [("W5.heap.first", Json)]),
        ("assembly", "SQLite file / JSON", [("W2.size", "SQLite"), ("W2.size", "JSON")]),
    ];

    /// <summary>Writes it over the one that stands in the document.</summary>
    public static void Refresh(string path, Figures figures)
    {
        string text = File.ReadAllText(path);
        int start = text.IndexOf(Header, StringComparison.Ordinal), end = start < 0 ? -1 : text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        if (end <= 0)
        {
            throw new InvalidOperationException($"{path} has no table with the header '{Header.Split('\n')[0]}'.");
        }

        File.WriteAllText(path, text[..start] + Of(figures) + text[end..]);
    }

    private static string Of(Figures figures)
    {
        StringBuilder text = new(Header);
        foreach ((string what, string peer, (string Name, string Against)[] compared) in s_lines)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {what} | {peer} | {string.Join(" / ", compared.Select(c => Short(figures.Find(c.Name, Rows, c.Against)?.Ratio)))} |\n");
        }

        double? most = figures.All.Where(f => f.Name.StartsWith("W5.alloc.", StringComparison.Ordinal) && f.Against == "ours").Max(f => f.Ours);
        return text.Append(CultureInfo.InvariantCulture, $"| bytes allocated by a query after first touch | | {most} |\n").ToString();
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
