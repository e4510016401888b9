using System.Runtime.InteropServices;

namespace Dataset.Benchmarks;

/// <summary>
/// The curator's tool on this repository's dataset, in hello worlds: fresh processes of either in turn, so that a busy machine slows both.
/// </summary>
internal static class ToolTimes
{
    private const string Hello = "hello world";
    private const int Runs = 31;

    private static readonly string s_folder = Path.Combine(Repository.Artifacts, "tool");

    public static void Run()
    {
        // What the tool keeps between runs stands where this benchmark can take it away.
        string cache = Path.Combine(s_folder, "cache");
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        string hello = Build("Hello", "build", Path.Combine("benchmarks", "Hello"));
        string built = Build("Dataset.Cli", "build", Path.Combine("src", "Dataset.Cli"));
        string? published = Publish(out string reason);
        if (published is null)
        {
            Console.WriteLine($"not compiled ahead of time: {reason}");
        }

        List<Figure> figures = [Cold("tool.check.cold.jit", built, hello, () => { })];
        if (published is not null)
        {
            figures.Add(Cold("tool.check.cold", published, hello, () => { }));
            figures.Add(Cold("tool.check.declarations", published, hello, () => Directory.Delete(cache, recursive: true)));
        }

        using (WatchedDataset dataset = new(published ?? built))
        {
            figures.Add(Compare("tool.check.watch", dataset.EditAndWait, hello));
        }

        figures.ForEach(Console.WriteLine);
        Figures.Save(figures);
    }

    /// <param name="name">The figure.</param>
    /// <param name="tool">The tool's assembly.</param>
    /// <param name="hello">The assembly it is measured against.</param>
    /// <param name="before">What is done before each run, and not measured.</param>
    private static Figure Cold(string name, string tool, string hello, Action before)
    {
        Child.Dotnet(tool, "check");
        return Compare(
            name,
            () =>
            {
                before();
                return Child.Dotnet(tool, "check").WallMilliseconds;
            },
            hello);
    }

    private static Figure Compare(string name, Func<double> ours, string hello)
    {
        double[] mine = new double[Runs], theirs = new double[Runs];
        for (int i = 0; i < Runs; i++)
        {
            theirs[i] = Child.Dotnet(hello).WallMilliseconds;
            mine[i] = ours();
        }

        double ratio = Median([.. mine.Zip(theirs, (m, t) => m / t)]);
        return new Figure(name, 0, Hello, ratio, Median(mine), Median(theirs), "ms");
    }

    private static string Build(string assembly, string command, string project)
    {
        string target = Path.Combine(s_folder, assembly);
        Child.Dotnet(
            command,
            Path.Combine(Repository.Root, project),
            "-c",
            "Release",
            "--nologo",
            "-v",
            "quiet",
            "--artifacts-path",
            Path.Combine(s_folder, "build"),
            "-o",
            target);
        return Path.Combine(target, assembly + ".dll");
    }

    private static string? Publish(out string reason)
    {
        string target = Path.Combine(s_folder, "published");
        ChildResult result = Child.TryDotnet(
            "publish",
            Path.Combine(Repository.Root, "src", "Dataset.Cli"),
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--nologo",
            "-v",
            "quiet",
            "--artifacts-path", Path.Combine(s_folder, "build-published"), "-o", target);
        reason = result.Output.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal))?.Trim() ?? "";
        return result.ExitCode == 0 ? Path.Combine(target, "Dataset.Cli.dll") : null;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
