namespace Dataset.Benchmarks;

/// <summary>The pictures of docs/performance.md.</summary>
internal static class Plots
{
    private const string Ours = "#2f81f7", Green = "#3fa34d", Orange = "#d9822b", Purple = "#a371f7", Red = "#d1495b";
    private const string Frozen = "FrozenDictionary", Ready = "ready objects", Json = "System.Text.Json";

    public static void Write(Figures figures)
    {
        Directory.CreateDirectory(Repository.Plots);
        Save("lookup", SvgChart.Lines("Key look-up, warm, hit", "ns",
        [
            Mine("Dataset", figures, "W1.find.hit", Frozen),
            Theirs(Frozen, Green, figures, "W1.find.hit", Frozen),
            Theirs("Dictionary", Orange, figures, "W1.find.hit", "Dictionary"),
        ]));
        Save("cold-start", SvgChart.Lines("The first named fact of a cold process, JIT", "ms from the first line of Main",
        [
            Mine("Dataset", figures, "W3.named", Json),
            Theirs(Json, Green, figures, "W3.named", Json),
            Theirs("SQLite", Purple, figures, "W3.named", "SQLite"),
            Theirs("YamlDotNet", Red, figures, "W3.named", "YamlDotNet"),
        ]));
        Save("everything", SvgChart.Lines("Every property of every row once, cold process, JIT", "ms from the first line of Main",
        [
            Mine("Dataset", figures, "W3.all", Json),
            Theirs(Json, Green, figures, "W3.all", Json),
            Theirs("SQLite", Purple, figures, "W3.all", "SQLite"),
            Theirs("YamlDotNet", Red, figures, "W3.all", "YamlDotNet"),
        ]));
        Save("size", SvgChart.Lines("Size on disk", "MB",
        [
            Mine("Dataset", figures, "W2.size", "JSON"),
            Theirs("raw information", Orange, figures, "W2.size", "raw information"),
            Theirs("JSON", Green, figures, "W2.size", "JSON"),
            Theirs("SQLite", Purple, figures, "W2.size", "SQLite"),
        ]));
        Save("build", SvgChart.Lines("Building the rows, 2 cores", "seconds; GB",
        [
            Mine("generator", figures, "W4.generator", "ours"),
            Mine("after one edit", figures, "W4.onefile", "cold generator") with { Colour = Green },
            Mine("compiler", figures, "W4.compiler", "ours") with { Colour = Orange },
            Mine("peak memory, GB", figures, "W4.peak", "ours") with { Colour = Red },
        ]));
        Save("memory", SvgChart.Lines("Heap that a process retains", "MB",
        [
            Mine("Dataset, first", figures, "W5.heap.first", Json),
            Mine("Dataset, all", figures, "W5.heap.all", Json) with { Colour = Purple },
            Theirs(Json, Green, figures, "W5.heap.all", Json),
        ]));
        Save("works", SvgChart.Ratios("Warm works at 3k rows, ours ÷ theirs", "left of 1: faster than the peer", [.. WarmBars(figures)]));
    }

    private static IEnumerable<Bar> WarmBars(Figures figures)
    {
        (string, string, string)[] works =
        [
            ("key hit", "find.hit", Frozen), ("key miss", "find.miss", Frozen),
            ("key by span", "find.span", Frozen), ("key by UTF-8", "find.utf8", Frozen),
            ("alias", "alias", Frozen), ("composite key", "composite", Frozen), ("index", "index", Ready), ("range of 20", "range20", Ready),
            ("reference", "forward", Ready), ("reference, backwards", "backward", Ready), ("enumerate", "enumerate", Ready),
        ];
        foreach ((string text, string name, string against) in works)
        {
            if (figures.Find("W1." + name, 3000, against)?.Ratio is { } ratio)
            {
                yield return new Bar($"{text} ÷ {against}", ratio <= 1 ? Ours : Orange, ratio);
            }
        }
    }

    private static Series Mine(string label, Figures figures, string name, string against) => Of(label, Ours, figures, name, against, f => f.Ours);

    private static Series Theirs(string label, string colour, Figures figures, string name, string against) =>
        Of(label, colour, figures, name, against, f => f.Peer);

    private static Series Of(string label, string colour, Figures figures, string name, string against, Func<Figure, double?> value) =>
        new(label, colour, [.. figures.All.Where(f => f.Name == name && f.Against == against && f.Rows > 0 && value(f) > 0).OrderBy(f => f.Rows)
            .Select(f => ((double)f.Rows, value(f)!.Value))]);

    private static void Save(string name, string svg) => File.WriteAllText(Path.Combine(Repository.Plots, name + ".svg"), svg);
}
