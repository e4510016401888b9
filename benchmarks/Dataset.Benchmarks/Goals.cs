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
    private const string Frozen = "FrozenDictionary", Ready = "ready objects", Json = "System.Text.Json", Flat = "FlatBuffers",
        Hello = "hello world", Constant = "constant", Ours = "ours";

    private static readonly string[] s_queries =
        ["find.hit", "find.miss", "find.span", "find.miss.span", "find.utf8", "find.miss.utf8",
            "alias", "composite", "index", "range20", "forward", "backward", "enumerate"];

    /// <summary>In the order in which they matter to people.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Goal> Goals)> Groups { get; } =
    [
        ("What a person waits for",
        [
            new("`check` on this dataset, unchanged, the native program ÷ a hello world", "tool.check.unchanged", Hello, [(0, 0.5)]),
            new("the same, one file changed", "tool.check.file", Hello, [(0, 0.8)]),
            new("the same, nothing kept but the schema", "tool.check.cold", Hello, [(0, 1.2)]),
            new("the same, declarations changed", "tool.check.declarations", Hello, [(0, 12)]),
            new("`check --watch` from an edit to the verdict", "tool.check.watch", Hello, [(0, 0.3)]),
            new("`quote`", "tool.quote", Hello, [(0, 0.5)]),
            new("`show`", "tool.show", Hello, [(0, 0.5)]),
            new("`find`", "tool.find", Hello, [(0, 0.5)]),
            new("peak memory of `check`, unchanged", "tool.check.unchanged.peak", Ours, [(0, 30)], "MB"),
            new("the same, one file changed", "tool.check.file.peak", Ours, [(0, 30)], "MB"),
            new("the same, nothing kept but the schema", "tool.check.cold.peak", Ours, [(0, 30)], "MB"),
            new("`check`, unchanged, the tool as a build leaves it ÷ a hello world", "tool.check.unchanged.jit", Hello, [(0, 5)]),
            new("the same, nothing kept but the schema", "tool.check.cold.jit", Hello, [(0, 5)]),
            new("editor, from an edit of YAML to the list of members", "editor.edit", Ours, [(0, 50), (30_000, 150)], "ms"),
            new("generator after a key was pressed in other C#, this dataset", "W4.keystroke", Ours, [(0, 5)], "ms"),
            new("generator after one file of this dataset changed ÷ cold", "W4.onefile", "cold generator", [(0, 0.03)]),
            new("the same, one of 99 files", "W4.onefile", "cold generator", [(300, 0.05), (3000, 0.05), (30_000, 0.05), (100_000, 0.02)]),
            new("build without named members, seconds", "W4.build", Ours, [(100_000, 12), (1_000_000, 45)], "s"),
            new("the same, peak memory", "W4.peak", Ours, [(100_000, 1.2), (1_000_000, 3.5)], "GB"),
            new("the same, appended ÷ in literals, seconds", "W4.appended", "literals", [(100_000, 0.35)]),
            new("the compiler's part of it", "W4.appended.compiler", "literals", [(100_000, 0.2)]),
            new("its peak memory", "W4.appended.peak", "literals", [(100_000, 0.5)]),
            new("explorer, warm, seconds", "site.build", Ours, [(0, 1.5), (30_000, 20)], "s"),
            new("its first view, compressed", "site.first-view", Ours, [(0, 150)], "KB"),
            new("its search, the slowest of seven queries in Chromium", "site.search", Ours, [(0, 50), (30_000, 50)], "ms"),
        ]),
        ("What an application starts with",
        [
            new("cold first named row ÷ System.Text.Json, JIT", "W3.named", Json, [(3000, 0.015), (100_000, 0.003)]),
            new("the same ÷ FlatBuffers", "W3.named", Flat, [(3000, 0.15)]),
            new("the same ÷ FlatBuffers, Native AOT", "W3.aot.named", Flat, [(3000, 0.15)]),
            new("cold everything once ÷ System.Text.Json, JIT", "W3.all", Json, [(3000, 0.2)]),
            new("process that reads one named fact ÷ one that reads a constant, wall", "W3.wall", Constant, [(3000, 1.03)]),
            new("the same, Native AOT", "W3.aot.wall", Constant, [(3000, 1.02)]),
        ]),
        ("What it asks",
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
        ]),
        ("What it holds",
        [
            new("heap after the first look-up ÷ FlatBuffers", "W5.heap.first", Flat, [(3000, 0.1)]),
            .. s_queries.Select(q => new Goal($"bytes allocated, {q}", "W5.alloc." + q, Ours, Everywhere(0), "B")),
            new("assembly ÷ raw information", "W2.size", "raw information", [(30_000, 1.2)]),
        ]),
    ];

    private static (int, double)[] Everywhere(double limit) => [(300, limit), (3000, limit), (30_000, limit), (100_000, limit)];
}
