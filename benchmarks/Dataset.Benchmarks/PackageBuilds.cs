using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dataset.Benchmarks;

/// <summary>What a whole <c>dotnet build</c> cost.</summary>
/// <param name="Seconds">On the clock.</param>
/// <param name="ProcessorSeconds">Of all of its processes.</param>
/// <param name="PeakBytes">Of the largest of them, which is the compiler.</param>
public sealed record WholeBuild(double Seconds, double ProcessorSeconds, long PeakBytes);

/// <summary>Whole builds of the same rows, as a stranger has them: with the package of this checkout and with that of another, in turn.</summary>
internal static class PackageBuilds
{
    private const int Rounds = 3;
    private const int Children = -1;

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseSharedCompilation>false</UseSharedCompilation>
            <RestorePackagesPath>$(MSBuildProjectDirectory).packages</RestorePackagesPath>
            <RestoreSources>$(MSBuildProjectDirectory)/feed</RestoreSources>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dataset.Generator" Version="*" PrivateAssets="all" />
            <DatasetCuratedFiles Include="../curated/**/*.yaml" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Compares both at some sizes, and prints the medians.</summary>
    public static void Run(string other, IReadOnlyList<int> sizes)
    {
        string folder = Directory.CreateTempSubdirectory("dataset-builds-").FullName;
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        string[] projects = [Prepare(folder, "ours", Repository.Root), Prepare(folder, "theirs", Path.GetFullPath(other))];
        foreach (int rows in sizes)
        {
            string curated = Path.Combine(folder, "curated");
            foreach ((string path, string text) in RowFiles.Yaml(SyntheticRows.Make(rows)))
            {
                string file = Path.Combine(curated, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            List<WholeBuild>[] builds = [[], []];
            for (int round = 0; round < Rounds; round++)
            {
                for (int side = 0; side < projects.Length; side++)
                {
                    builds[side].Add(JsonSerializer.Deserialize<WholeBuild>(Child.Again("build", projects[side]).Output)!);
                }
            }

            Print(new Figure("W4.whole", rows, "that checkout", null, 0, null, "s"), builds, b => b.Seconds);
            Print(new Figure("W4.whole.processor", rows, "that checkout", null, 0, null, "s"), builds, b => b.ProcessorSeconds);
            Print(new Figure("W4.whole.peak", rows, "that checkout", null, 0, null, "GB"), builds, b => b.PeakBytes / 1e9);
            Directory.Delete(curated, recursive: true);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Builds a project anew, with nothing kept but its packages. Meant for a process that has no other children.</summary>
    public static WholeBuild Measure(string project)
    {
        foreach (string made in new[] { Path.Combine(project, "bin"), Path.Combine(project, "obj", "Release") }.Where(Directory.Exists))
        {
            Directory.Delete(made, recursive: true);
        }

        Stopwatch clock = Stopwatch.StartNew();
        Child.Dotnet("build", project, "-c", "Release", "--no-restore", "--nologo", "-v", "quiet", "-nodeReuse:false");
        double seconds = clock.Elapsed.TotalSeconds;

        // struct rusage: seconds and microseconds of the user and of the system, then the largest resident set in kilobytes, and more.
        long[] usage = new long[18];
        return GetUsage(Children, usage) == 0
            ? new WholeBuild(seconds, usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6), usage[4] * 1024)
            : throw new InvalidOperationException("The system does not tell what processes took.");
    }

    private static string Prepare(string folder, string name, string checkout)
    {
        string project = Path.Combine(folder, name);
        Directory.CreateDirectory(project);
        Child.Dotnet(
            "pack", Path.Combine(checkout, "src", "Dataset.Generator"), "-c", "Release", "--nologo", "-v", "quiet", "-o", Path.Combine(project, "feed"));
        File.WriteAllText(Path.Combine(project, "Rows.csproj"), Project);
        File.Copy(Path.Combine(Repository.Root, "benchmarks", "Rows", "Declarations.cs"), Path.Combine(project, "Declarations.cs"));
        Child.Dotnet("restore", project);
        return project;
    }

    private static void Print(Figure figure, List<WholeBuild>[] builds, Func<WholeBuild, double> of)
    {
        double ours = Median(builds[0]), theirs = Median(builds[1]);
        Console.WriteLine(figure with { Ratio = ours / theirs, Ours = ours, Peer = theirs });

        double Median(List<WholeBuild> some) => some.Select(of).Order().ElementAt(some.Count / 2);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
