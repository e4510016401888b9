using System.Text.RegularExpressions;

namespace Dataset.Packages.Tests;

/// <summary>
/// The packages, packed once a run from a copy of the repository, so that neither the build of the tests nor that of another test is touched.
/// Projects restore them into a folder of the run's own; everything else comes from the user's packages.
/// </summary>
public sealed partial class Feed : IAsyncLifetime
{
    /// <summary>No version that was ever published, so that none of these is found anywhere else.</summary>
    public const string Version = "0.0.1-test", NextVersion = "0.0.2-test";

    private static readonly string s_root = Path.Combine(Path.GetTempPath(), "dataset-packages-" + Guid.NewGuid().ToString("N")[..8]);

    public static string Folder { get; } = Path.Combine(s_root, "feed");

    /// <summary>A copy of what is in the repository.</summary>
    public static string Copy { get; } = Path.Combine(s_root, "repository");

    internal static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(s_root, "packages"),
        ["NUGET_FALLBACK_PACKAGES"] = UserPackages(),
        ["DOTNET_CLI_HOME"] = Path.Combine(s_root, "home"),
    };

    public async Task InitializeAsync()
    {
        string repository = Repository();
        (int exitCode, string files) = await Command.Start("git", repository, "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        exitCode.ShouldBe(0, files);
        foreach (string file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(repository, f))))
        {
            string to = Path.Combine(Copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(repository, file), to);
        }

        Directory.CreateDirectory(Folder);

        // Nothing of tests, benchmarks and samples is packed; that it is not built halves the time.
        string solution = await File.ReadAllTextAsync(Path.Combine(Copy, "Dataset.sln"));
        await Command.Run(Copy, ["sln", "remove", .. ProjectPattern().Matches(solution).Select(m => m.Value.Replace('\\', '/'))]);

        // The packages of single platforms take minutes and a compiler each; the portable one is made in the same way. Packed as in CI, where what is
        // restored is locked: there it must succeed, too.
        await Command.Run(
            Copy, "pack", "--configuration", "Release", "--output", Folder, "-p:Version=" + Version, "-p:ToolPackageRuntimeIdentifiers=any", "-p:CI=true");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(s_root, recursive: true);
        return Task.CompletedTask;
    }

    public static string FileOf(string package) => Path.Combine(Folder, $"{package}.{Version}.nupkg");

    [GeneratedRegex(@"(tests|benchmarks|samples)\\[^""]*\.csproj")]
    private static partial Regex ProjectPattern();

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dataset.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run in the repository");
    }

    private static string UserPackages() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

/// <summary>All tests share the packages, and run one after the other: each builds whole projects.</summary>
[CollectionDefinition("packages")]
public sealed class PackagesCollection : ICollectionFixture<Feed>;
