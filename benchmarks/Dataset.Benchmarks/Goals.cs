namespace Dataset.Benchmarks;

/// <summary>What was aimed at: a figure at one or more sizes, each with the most it may be.</summary>
/// <param name="Text">What it says in a table.</param>
/// <param name="Name">The figure.</param>
/// <param name="Against">Its peer.</param>
/// <param name="Most">The limit at each size.</param>
/// <param name="Absolute">The unit, where the limit is on our own value and not on the ratio.</param>
internal sealed record Goal(string Text, string Name, string Against, (int Rows, double Limit)[] Most, string? Absolute = null)
{
    public double? Measured(Figures figures, int rows) =>
        figures.Find(Name, rows, Against) is { } figure ? Absolute is null ? figure.Ratio : figure.Ours : null;
}

/// <summary>The goals.</summary>
internal static class Goals
{
    private const string Frozen = "FrozenDictionary", Ready = "ready objects", Json = "System.Text.Json", Flat = "FlatBuffers";

    private static readonly string[] s_queries =
        ["find.hit", "find.miss", "find.span", "find.miss.span", "find.utf8", "find.miss.utf8",
            "alias", "composite", "index", "range20", "forward", "backward", "enumerate"];

    public static IReadOnlyList<Goal> All { get; } =
    [
        new("key hit ÷ FrozenDictionary", "W1.find.hit", Frozen, [(300, 0.7), (3000, 0.65), (30_000, 0.6), (100_000, 0.5)]),
        new("key miss ÷ FrozenDictionary", "W1.find.miss", Frozen, [(300, 0.6), (3000, 0.5), (30_000, 0.45), (100_000, 0.4)]),
        new("key hit by span ÷ alternate lookup", "W1.find.span", Frozen, Everywhere(1.0)),
        new("key hit by UTF-8 ÷ transcoding, then alternate lookup", "W1.find.utf8", Frozen, Everywhere(0.4)),
        new("reference followed forwards, an edge ÷ object field", "W1.forward", Ready, Everywhere(1.5)),
        new("reference followed backwards, an edge ÷ array field", "W1.backward", Ready, Everywhere(1.5)),
        new("all rows enumerated, two properties ÷ ready objects", "W1.enumerate", Ready, [(300, 1.2), (3000, 1.1)]),
        new("index enumeration ÷ arrays of ready objects", "W1.index", Ready, Everywhere(1.1)),
        new("20-row range ÷ sorted arrays of ready objects", "W1.range20", Ready, Everywhere(1.2)),
        new("cold first named row ÷ System.Text.Json, JIT", "W3.named", Json, [(3000, 0.015), (100_000, 0.003)]),
        new("the same ÷ FlatBuffers", "W3.named", Flat, [(3000, 0.15)]),
        new("the same ÷ FlatBuffers, Native AOT", "W3.aot.named", Flat, [(3000, 0.15)]),
        new("heap after the first look-up ÷ FlatBuffers", "W5.heap.first", Flat, [(3000, 0.1)]),
        new("cold everything once ÷ System.Text.Json, JIT", "W3.all", Json, [(3000, 0.2)]),
        new("process that reads one named fact ÷ one that reads a constant, wall", "W3.wall", "constant", [(3000, 1.03)]),
        .. s_queries.Select(q => new Goal($"bytes allocated, {q}", "W5.alloc." + q, "ours", Everywhere(0), "B")),
        new("assembly ÷ raw information", "W2.size", "raw information", [(30_000, 1.2)]),
        new("build of 100k rows without named members, seconds", "W4.build", "ours", [(100_000, 12)], "s"),
        new("the same, peak memory", "W4.peak", "ours", [(100_000, 1.2)], "GB"),
        new("the same, appended ÷ in literals, seconds", "W4.appended", "literals", [(100_000, 0.35)]),
        new("the compiler's part of it", "W4.appended.compiler", "literals", [(100_000, 0.2)]),
        new("its peak memory", "W4.appended.peak", "literals", [(100_000, 0.5)]),
        new("`check` on this dataset, unchanged, the native program ÷ a hello world", "tool.check.unchanged", "hello world", [(0, 0.5)]),
        new("the same, one file changed", "tool.check.file", "hello world", [(0, 0.8)]),
        new("the same, nothing kept but the schema", "tool.check.cold", "hello world", [(0, 1.2)]),
        new("the same, declarations changed", "tool.check.declarations", "hello world", [(0, 12)]),
        new("`check --watch` from an edit to the verdict", "tool.check.watch", "hello world", [(0, 0.3)]),
        new("`quote`", "tool.quote", "hello world", [(0, 0.5)]),
        new("`show`", "tool.show", "hello world", [(0, 0.5)]),
        new("`find`", "tool.find", "hello world", [(0, 0.5)]),
        new("`check`, unchanged, the tool as a build leaves it ÷ a hello world", "tool.check.unchanged.jit", "hello world", [(0, 5)]),
        new("the same, nothing kept but the schema", "tool.check.cold.jit", "hello world", [(0, 5)]),
        new("explorer of this dataset, warm, seconds", "site.build", "ours", [(0, 1.5), (30_000, 20)], "s"),
        new("its first view, compressed", "site.first-view", "ours", [(0, 150)], "KB"),
        new("its search, the slowest of seven queries in Chromium", "site.search", "ours", [(0, 50), (30_000, 50)], "ms"),
        new("generator after one of 99 files changed ÷ cold", "W4.onefile", "cold generator", Everywhere(0.05)),
        new("the same on this dataset, one of its files", "W4.onefile", "cold generator", [(0, 0.03)]),
        new("generator after a key was pressed in other C#, this dataset", "W4.keystroke", "ours", [(0, 5)], "ms"),
    ];

    private static (int, double)[] Everywhere(double limit) => [(300, limit), (3000, limit), (30_000, limit), (100_000, limit)];
}
