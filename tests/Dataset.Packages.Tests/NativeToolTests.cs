using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Dataset.Packages.Tests;

/// <summary>The tool's package for the system that the tests run on.</summary>
[Collection("packages")]
public sealed class NativeToolTests : IDisposable
{
    /// <summary>A version of its own: the packages that other tests install name no system.</summary>
    private const string Version = "0.0.1-native";

    private static readonly string s_system = RuntimeInformation.RuntimeIdentifier;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [NativeFact]
    public async Task It_is_native_and_does_what_the_portable_one_does()
    {
        string feed = Path.Combine(_place.Folder, "feed"), tools = Path.Combine(_place.Folder, "tools"), portable = Path.Combine(_place.Folder, "portable");
        string[] pack = ["pack", "src/Dataset.Cli", "--configuration", "Release", "--output", feed, "-p:Version=" + Version];
        await Command.Run(Feed.Copy, pack);
        Directory.GetFiles(feed).Select(Path.GetFileName).ShouldBe([$"Dataset.Cli.{Version}.nupkg"]);
        await Command.Run(Feed.Copy, [.. pack, "--runtime", s_system]);
        Directory.GetFiles(feed).Length.ShouldBe(2);

        string program = OperatingSystem.IsWindows() ? "Dataset.Cli.exe" : "Dataset.Cli";
        using (ZipArchive package = await ZipFile.OpenReadAsync(Path.Combine(feed, $"Dataset.Cli.{s_system}.{Version}.nupkg")))
        {
            List<ZipArchiveEntry> files = [.. package.Entries.Where(e => e.FullName.StartsWith("tools/", StringComparison.Ordinal))];
            files.Where(f => !f.FullName.Contains("/whole/", StringComparison.Ordinal))
                .Select(f => f.FullName[(f.FullName.IndexOf(s_system, StringComparison.Ordinal) + s_system.Length + 1)..])
                .Order(StringComparer.Ordinal)
                .ShouldBe([program, "DotnetToolSettings.xml", "compiler/" + program]);
            files.Select(f => Path.GetExtension(f.Name)).ShouldNotContain(e => e == ".pdb" || e == ".dbg");

            // The C# compiler is in the second program, without which changed declarations took longer; the exports and the explorer are in neither.
            (files.Where(f => f.Name == program).Select(f => f.Length).Order().ToArray() is [< 16_000_000, < 44_000_000]).ShouldBeTrue();
        }

        await Install(Version, tools, feed);
        await Install(Feed.Version, portable, Feed.Folder);
        foreach (string[] arguments in new string[][]
        {
            ["check"], ["check"], ["check", "--format", "json"], ["quote", "chief-editor-2026", "not likely to concede it easily"], ["show", "marco-rubio"],
            ["find", "ceasefire"], ["explain", "event.type"], ["explain", "DS3001"], ["schema", "--check"], ["list", "evnts"], ["chekc"],
            ["new", "event", "--yes"], ["export", "--format", "csv"], ["format", "--check"], ["coverage"], [],
        })
        {
            (await Run(tools, arguments)).ShouldBe(await Run(portable, arguments), string.Join(' ', arguments));
        }
    }

    private Task<string> Install(string version, string tools, string feed) => Command.Run(
        _place.Folder, "tool", "install", "Dataset.Cli", "--version", version, "--tool-path", tools, "--add-source", feed);

    private static async Task<(int, string)> Run(string tools, string[] arguments) =>
        await Command.Start(Path.Combine(tools, "dataset"), Feed.Copy, arguments);
}
