using System.Globalization;
using System.Text.Json;

namespace Dataset.Benchmarks;

/// <summary>The works other than cold starts: each turns measurements into figures.</summary>
internal static class Works
{
    private const int Launches = 3;

    /// <summary>W1 and the allocations of W5: a few processes, the median of their medians.</summary>
    public static IEnumerable<Figure> Warm(string folder, int rows)
    {
        List<Measured> all = [];
        for (int launch = 0; launch < Launches; launch++)
        {
            string output = Child.Dotnet(Path.Combine(folder, "Runner.dll"), "warm").Output;
            all.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonSerializer.Deserialize<Measured>(l, JsonSerializerOptions.Web)!));
        }

        foreach (IGrouping<(string, string), Measured> one in all.GroupBy(m => (m.Name, m.Against)))
        {
            bool bytes = one.First().Unit == "B";
            Figure figure = new(
                (bytes ? "W5." : "W1.") + one.First().Name, rows, one.First().Against,
                Median(one.Select(m => m.Ratio)), Median(one.Select(m => m.Ours)), Median(one.Select(m => m.Peer)), one.First().Unit);
            if (!bytes || figure.Against == "ours" || figure.Peer > 0)
            {
                yield return figure;
            }
        }
    }

    /// <summary>The rest of W5: what a process holds.</summary>
    public static IEnumerable<Figure> Memory(string folder, int rows)
    {
        Dictionary<string, long> ours = Held("ours");
        foreach ((string who, string name) in ColdStarts.Peers.Where(p => p.Who != "lmdb" && (!ColdStarts.IsParser(p.Who) || rows <= 3000)))
        {
            Dictionary<string, long> peer = Held(who);
            foreach (string what in ours.Keys)
            {
                (double mine, double theirs) = (ours[what] / 1e6, peer[what] / 1e6);
                yield return new Figure("W5." + what, rows, name, mine / theirs, mine, theirs, "MB");
            }
        }

        Dictionary<string, long> Held(string who) =>
            JsonSerializer.Deserialize<Dictionary<string, long>>(Child.Dotnet(Path.Combine(folder, "Runner.dll"), "memory", who).Output)!;
    }

    /// <summary>W2.</summary>
    public static IEnumerable<Figure> Sizes(int rows)
    {
        string folder = Repository.FolderOf(rows);
        double assembly = Bytes("Rows.dll"), raw = double.Parse(File.ReadAllText(Path.Combine(folder, "raw.txt")), CultureInfo.InvariantCulture);
        foreach ((string peer, double size) in new[] { ("raw information", raw), ("SQLite", Bytes("rows.db")), ("JSON", Bytes("rows.json")) })
        {
            yield return new Figure("W2.size", rows, peer, assembly / size, assembly / 1e6, size / 1e6, "MB");
        }

        double Bytes(string file) => new FileInfo(Path.Combine(folder, file)).Length;
    }

    /// <summary>W4.</summary>
    public static IEnumerable<Figure> Build(BuildCost cost, int rows)
    {
        yield return new Figure("W4.generator", rows, "ours", null, cost.GeneratorSeconds, null, "s");
        yield return new Figure("W4.compiler", rows, "ours", null, cost.CompilerSeconds, null, "s");
        yield return new Figure("W4.build", rows, "ours", null, cost.Seconds, null, "s");
        yield return new Figure("W4.peak", rows, "ours", null, cost.PeakBytes / 1e9, null, "GB");
        yield return new Figure("W4.keystroke", rows, "ours", null, cost.KeystrokeSeconds * 1000, null, "ms");
        yield return new Figure(
            "W4.onefile", rows, "cold generator", cost.OneFileSeconds / cost.GeneratorSeconds, cost.OneFileSeconds, cost.GeneratorSeconds, "s");
    }

    /// <summary>What appending data saves, against the same data in literals.</summary>
    public static IEnumerable<Figure> Appending(BuildCost cost, BuildCost literals, int rows)
    {
        yield return new Figure("W4.appended", rows, "literals", cost.Seconds / literals.Seconds, cost.Seconds, literals.Seconds, "s");
        (double compiler, double inLiterals) = (cost.CompilerSeconds + cost.AppendSeconds, literals.CompilerSeconds);
        yield return new Figure("W4.appended.compiler", rows, "literals", compiler / inLiterals, compiler, inLiterals, "s");
        (double peak, double most) = (cost.PeakBytes / 1e9, literals.PeakBytes / 1e9);
        yield return new Figure("W4.appended.peak", rows, "literals", peak / most, peak, most, "GB");
    }

    public static double? Median(IEnumerable<double?> values)
    {
        double[] some = [.. values.OfType<double>().Order()];
        return some.Length == 0 ? null : some[some.Length / 2];
    }

    private sealed record Measured(string Name, string Against, double? Ratio, double? Ours, double? Peer, string Unit);
}
