using System.Diagnostics;
using Xunit.Abstractions;

namespace Dataset.Cli.Tests;

/// <summary>Scripts in the folder <c>editor</c>. They need Node and what <c>npm ci</c> installs there.</summary>
internal static class Node
{
    /// <summary>The folder of this repository.</summary>
    public static string Repository { get; } = FindRepository();

    private static string Folder { get; } = Path.Combine(Repository, "tests", "Dataset.Cli.Tests", "editor");

    /// <summary>What a script prints; null, with one line that says why, where it cannot run.</summary>
    public static string? Run(ITestOutputHelper output, string script, params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            output.WriteLine("Not run: 'npm ci' in tests/Dataset.Cli.Tests/editor installs what this test needs.");
            return null;
        }

        using Process process = new();
        process.StartInfo = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { RedirectStandardOutput = true };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("Not run: there is no Node on this machine.");
            return null;
        }

        return process.StandardOutput.ReadToEnd().Trim();
    }

    private static string FindRepository()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dataset.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
