using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dataset.Benchmarks;

/// <summary>
/// Sets of files that stand as they are: what the build takes for them, a fresh process' first fact and a look-up by key, beside the same with
/// YamlDotNet and SharpYaml, which read the files when the process runs. Where a file is a row, they read that file alone.
/// </summary>
internal static class ForeignTimes
{
    private const int Starts = 15;

    private static readonly string[] s_peers = ["yamldotnet", "sharpyaml"];

    public static void Run(string? folder)
    {
        List<ForeignSet> sets = [.. ForeignSet.Made()];
        if (folder is not null && Directory.Exists(folder))
        {
            sets.AddRange(ForeignSet.In(folder));
        }
        else
        {
            Console.WriteLine("other people's sets are not here: name their folder with --folder; sets of the same shapes are measured");
        }

        string runner = Path.Combine(Repository.Artifacts, "foreign", "runner");
        List<Figure> figures = [];
        foreach (ForeignSet set in sets)
        {
            string output = Path.Combine(Repository.Artifacts, "foreign", set.Name);
            Compile(set, output); // The first time is that of the compiler's own start.
            double seconds = Compile(set, output);
            figures.Add(new Figure("foreign." + set.Name + ".build", 0, "ours", null, seconds, null, "s"));
            if (!File.Exists(Path.Combine(runner, "ForeignRunner.dll")) || set == sets[0])
            {
                Child.Dotnet("build", Path.Combine(Repository.Root, "benchmarks", "Foreign"), "-c", "Release", "-p:SetFolder=" + output, "-o", runner);
            }

            File.Copy(Path.Combine(output, "Observatory.dll"), Path.Combine(runner, "Observatory.dll"), overwrite: true);
            double ourFirst = First("ours"), ourFind = Ask("warm", "ours");
            foreach (string peer in s_peers)
            {
                double first = First(peer);
                figures.Add(new Figure("foreign." + set.Name + ".first", 0, peer, ourFirst / first, ourFirst, first, "ms"));
            }

            double find = Ask("warm", "yamldotnet");
            figures.Add(new Figure("foreign." + set.Name + ".find", 0, "a dictionary of what was read", ourFind / find, ourFind, find, "ns"));

            double First(string who)
            {
                List<double> all = [];
                for (int i = 0; i < Starts; i++)
                {
                    all.Add(Ask(who));
                }

                return all.Order().ElementAt(Starts / 2);
            }

            double Ask(params string[] who) => double.Parse(
                Child.Dotnet([Path.Combine(runner, "ForeignRunner.dll"), .. who, set.Folder, set.Rows, set.KeyField, set.Key, set.Field])
                    .Output.Split('|')[0],
                CultureInfo.InvariantCulture);
        }

        figures.ForEach(Console.WriteLine);
        Figures.Save(figures);
    }

    /// <returns>Seconds for the generator and the compiler after it.</returns>
    private static double Compile(ForeignSet set, string output)
    {
        Directory.CreateDirectory(output);
        string first = Path.Combine(output, "First.cs");
        File.WriteAllText(
            first, "namespace Observatory;\n\npublic static class First\n{\n    public static string? Of(string key) => " + set.Fact + ";\n}\n");
        InMemoryProject project = InMemoryProject.Foreign([set.Declarations, first], set.Files);
        long start = Stopwatch.GetTimestamp();
        project.Driver.RunGeneratorsAndUpdateCompilation(project.Compilation, out Compilation compilation, out var found);
        RowCompiler.Require(found);
        using (FileStream stream = File.Create(Path.Combine(output, "Observatory.dll")))
        {
            RowCompiler.Require(compilation.Emit(stream).Diagnostics);
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
