using System.Globalization;

namespace Dataset.Benchmarks;

/// <summary>W3: fresh processes, ours and a peer's in turn.</summary>
internal static class ColdStarts
{
    /// <summary>How the runner calls the peers, and how we do.</summary>
    public static IReadOnlyList<(string Who, string Name)> Peers { get; } =
    [
        ("json", "System.Text.Json"), ("sqlite", "SQLite"), ("yaml", "YamlDotNet"), ("sharpyaml", "SharpYaml"),
        ("flatbuffers", "FlatBuffers"), ("lmdb", "LMDB"), ("memorypack", "MemoryPack"), ("messagepack", "MessagePack"),
    ];

    /// <summary>Those that take seconds for many rows.</summary>
    public static bool IsParser(string who) => who is "yaml" or "sharpyaml";

    /// <summary>Time from the first line of Main to the answer, under the JIT.</summary>
    public static IEnumerable<Figure> Answers(string folder, int rows, IReadOnlyCollection<string> whats)
    {
        foreach (string what in whats)
        {
            bool named = what == "named" && rows <= Preparation.MostNamed;
            string asked = what == "named" && !named ? "key" : what;
            foreach ((string who, string name) in Peers.Where(p => Worthwhile(p.Who, rows, what) && IsThere(folder, p.Who)))
            {
                int runs = Runs(rows, who);
                yield return Compare("W3." + what, rows, name, runs, Start(folder, "ours", asked), Start(folder, who, asked))
                    with
                { Note = asked == what ? null : "by key: no named members at this size" };
            }
        }
    }

    /// <summary>The same with the rows and the peers compiled ahead of time: all but the one that reads by reflection.</summary>
    public static IEnumerable<Figure> AheadOfTime(string kind, string folder, int rows)
    {
        foreach (string what in new[] { "named", "key", "index", "all" })
        {
            string asked = what == "named" && rows > Preparation.MostNamed ? "key" : what;
            string? note = asked == what ? null : "by key: no named members at this size";
            foreach ((string who, string name) in Peers.Where(p => p.Who != "yaml" && Worthwhile(p.Who, rows, what) && IsThere(folder, p.Who)))
            {
                int runs = Math.Min(9, Runs(rows, who));
                yield return Compare($"W3.{kind}.{what}", rows, name, runs, Start(folder, "ours", asked), Start(folder, who, asked)) with { Note = note };
            }
        }

        yield return Wall(folder, rows, kind + ".");
    }

    /// <summary>Data that was appended to the assembly against the same data in literals.</summary>
    public static IEnumerable<Figure> Appended(string folder, string literals, int rows)
    {
        string[] asked = rows <= Preparation.MostNamed ? ["named", "key", "index", "all"] : ["key", "index", "all"];
        foreach (string what in asked)
        {
            yield return Compare(
                $"W3.appended.{what}", rows, "literals", 2 * Runs(rows, "ours"), Start(folder, "ours", what), Start(literals, "ours", what));
        }
    }

    /// <summary>The whole process, as a shell would see it, against one that prints a constant.</summary>
    public static Figure Wall(string folder, int rows, string kind = "")
    {
        string asked = rows <= Preparation.MostNamed ? "named" : "key";
        const int Pairs = 151;
        double[] ratios = new double[Pairs], ours = new double[Pairs], constant = new double[Pairs];
        Func<Answer> fact = Start(folder, "ours", asked), nothing = Start(folder, "constant", "none");
        for (int i = 0; i < Pairs; i++)
        {
            bool factFirst = i % 2 == 0;
            double first = (factFirst ? fact : nothing)().Wall, second = (factFirst ? nothing : fact)().Wall;
            (ours[i], constant[i]) = factFirst ? (first, second) : (second, first);
        }

        double mine = Median(ours), theirs = Median(constant);
        for (int i = 0; i < Pairs; i++)
        {
            ratios[i] = ours[i] / constant[i];
        }

        return new Figure(
            $"W3.{kind}wall", rows, "constant", Median(ratios), mine, theirs, "ms",
            asked == "key" ? "by key: no named members at this size" : null);
    }

    private static bool Worthwhile(string who, int rows, string what) =>
        who == "lmdb" ? what is "named" or "key"
        : !IsParser(who) || rows <= 3000 || (what is "named" or "all" && rows <= 30_000);

    /// <summary>The library of LMDB is not to be had everywhere.</summary>
    private static bool IsThere(string folder, string who) => who != "lmdb" || Directory.Exists(Path.Combine(folder, "rows.lmdb"));

    private static int Runs(int rows, string who) => (IsParser(who), rows) switch
    {
        (true, > 3000) => 3,
        (true, _) => 5,
        (_, <= 3000) => 15,
        (_, <= 30_000) => 9,
        _ => 7,
    };

    /// <summary>
    /// The fastest run of each side. A busy machine interrupts work of forty milliseconds and leaves work of one alone, so that medians taken there
    /// would flatter us.
    /// </summary>
    private static Figure Compare(string name, int rows, string against, int runs, Func<Answer> ours, Func<Answer> peer)
    {
        (double mine, double theirs) = (double.MaxValue, double.MaxValue);
        for (int i = 0; i < runs; i++)
        {
            Answer a = ours(), b = peer();
            if (a.Value != b.Value)
            {
                throw new InvalidOperationException($"{name}: we say {a.Value}, {against} {b.Value}");
            }

            (mine, theirs) = (Math.Min(mine, a.Milliseconds), Math.Min(theirs, b.Milliseconds));
        }

        return new Figure(name, rows, against, mine / theirs, mine, theirs, "ms");
    }

    private static Func<Answer> Start(string folder, string who, string what)
    {
        string dll = Path.Combine(folder, "Runner.dll"), program = Path.Combine(folder, "Runner");
        bool managed = File.Exists(dll);
        return () =>
        {
            ChildResult result = managed ? Child.Dotnet(dll, "cold", who, what) : Child.Program(program, "cold", who, what);
            int space = result.Output.IndexOf(' ', StringComparison.Ordinal);
            double ticks = double.Parse(result.Output.AsSpan(0, space), CultureInfo.InvariantCulture);
            return new Answer(ticks * 1000 / System.Diagnostics.Stopwatch.Frequency, result.WallMilliseconds, result.Output[(space + 1)..].Trim());
        };
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Answer(double Milliseconds, double Wall, string Value);
}
