using System.Runtime.InteropServices;

namespace Dataset.Benchmarks;

/// <summary>
/// The curator's tool on a copy of this repository's dataset, in hello worlds: fresh processes of either in turn, so that a busy machine slows both.
/// </summary>
internal static class ToolTimes
{
    private const string Hello = "hello world";
    private const int Runs = 31;

    private static readonly string s_folder = Path.Combine(Repository.Artifacts, "tool");

    public static void Run()
    {
        // What the tool keeps between runs stands where this benchmark can take it away.
        string cache = Path.Combine(s_folder, "cache"), kept = Path.Combine(cache, "dataset");
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", cache);
        string[] check = ["check"], hello = Dotnet("Hello", Path.Combine("benchmarks", "Hello"));
        string[] built = Dotnet("Dataset.Cli", Path.Combine("src", "Dataset.Cli"));
        string[]? native = Native(out string reason);
        if (native is null)
        {
            Console.WriteLine($"no native program: {reason}");
        }

        using DatasetCopy dataset = new();
        foreach ((string ending, string[] tool) in native is null ? [("jit", built)] : new[] { ("", native), ("jit", built) })
        {
            Add("check.unchanged", check, () => { });
            Add("quote", ["quote", "chief-editor-2026", "unlikely to concede it easily"], () => { });
            Add("show", ["show", "marco-rubio"], () => { });
            Add("find", ["find", "ceasefire"], () => { });
            Add("check.file", check, dataset.Edit);
            Add("check.cold", check, () => Forget("verdicts", "files"));
            using (WatchedDataset watched = new(tool, dataset))
            {
                Compare(Name("check.watch"), watched.EditAndWait);
            }

            Add("check.declarations", check, () => Forget("", "verdicts", "files"));

            string Name(string figure) => "tool." + figure + (ending.Length > 0 ? "." + ending : "");

            void Add(string figure, string[] arguments, Action before)
            {
                Run();
                Compare(Name(figure), Run);
                before();
                if (Child.PeakIn(dataset.Root, tool[0], [.. tool.Skip(1), .. arguments]) is { } bytes)
                {
                    Save(new(Name(figure) + ".peak", 0, "ours", null, bytes / 1e6, null, "MB"));
                }

                double Run()
                {
                    before();
                    return Child.ProgramIn(dataset.Root, tool[0], [.. tool.Skip(1), .. arguments]).WallMilliseconds;
                }
            }
        }

        void Forget(params string[] folders)
        {
            foreach (string file in folders.Select(f => Path.Combine(kept, f)).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f)))
            {
                File.Delete(file);
            }
        }

        void Compare(string name, Func<double> ours)
        {
            double[] mine = new double[Runs], theirs = new double[Runs];
            for (int i = 0; i < Runs; i++)
            {
                theirs[i] = Child.ProgramIn(Repository.Root, hello[0], [.. hello.Skip(1)]).WallMilliseconds;
                mine[i] = ours();
            }

            double ratio = Median([.. mine.Zip(theirs, (m, t) => m / t)]);
            Save(new(name, 0, Hello, ratio, Median(mine), Median(theirs), "ms"));
        }

        static void Save(Figure figure)
        {
            Console.WriteLine(figure);
            Figures.Save([figure]);
        }
    }

    /// <summary>A project as a build leaves it.</summary>
    private static string[] Dotnet(string assembly, string project)
    {
        string target = Path.Combine(s_folder, assembly);
        Child.Dotnet(
            "build", Path.Combine(Repository.Root, project), "-c", "Release", "--nologo", "-v", "quiet",
            "--artifacts-path", Path.Combine(s_folder, "build"), "-o", target);
        return [Child.DotnetPath, Path.Combine(target, assembly + ".dll")];
    }

    private static string[]? Native(out string reason)
    {
        string target = Path.Combine(s_folder, "published");
        ChildResult result = Child.TryDotnet(
            "publish", Path.Combine(Repository.Root, "src", "Dataset.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--nologo", "-v", "quiet", "--artifacts-path", Path.Combine(s_folder, "build-published"), "-o", target);
        reason = result.Output.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal))?.Trim() ?? "";
        return result.ExitCode == 0 ? [Path.Combine(target, "Dataset.Cli")] : null;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
