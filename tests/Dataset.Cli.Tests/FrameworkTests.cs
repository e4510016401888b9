using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Tests;

/// <summary>Where a program that runs on no framework finds one to read declarations with.</summary>
public sealed class FrameworkTests : IDisposable
{
    private readonly string _dotnet = Directory.CreateTempSubdirectory("dataset-dotnet-").FullName;

    public void Dispose() => Directory.Delete(_dotnet, recursive: true);

    [Fact]
    public void It_is_the_newest_that_stands_beside_the_sdk()
    {
        foreach (string version in new[] { "9.0.11", "10.0.2", "10.0.12", "10.0.9" })
        {
            Add(version, "System.Private.CoreLib.dll");
        }

        // What an installation left behind, and what no version is.
        Add("10.0.13", "LICENSE.txt");
        Add("next", "System.Private.CoreLib.dll");

        Framework.BesideSdk(Path.Combine(_dotnet, "sdk", "10.0.401") + Path.DirectorySeparatorChar)
            .ShouldBe(Path.Combine(_dotnet, "shared", "Microsoft.NETCore.App", "10.0.12"));
    }

    [Fact]
    public void There_is_none_where_no_sdk_answered_or_nothing_stands_beside_it()
    {
        Framework.BesideSdk("").ShouldBeNull();
        Framework.BesideSdk(Path.Combine(_dotnet, "sdk", "10.0.401")).ShouldBeNull();
        Add("10.0.13", "LICENSE.txt");
        Framework.BesideSdk(Path.Combine(_dotnet, "sdk", "10.0.401")).ShouldBeNull();
    }

    private void Add(string version, string file)
    {
        string folder = Path.Combine(_dotnet, "shared", "Microsoft.NETCore.App", version);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), "");
    }
}
