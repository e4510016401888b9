using System.Diagnostics;
using System.Text;

namespace Dataset.Cli.Exporting.Duck;

/// <summary>
/// DuckDB in a process of its own. Its library takes 70 MB a platform, so that it comes in a package that only those install who write these formats.
/// </summary>
internal static class DuckProgram
{
    public const string Name = "dataset-duckdb", Package = "Dataset.DuckDb";

    /// <summary>The folder beside the commands in which the SDK keeps the files of installed tools.</summary>
    private const string Store = ".store";

    /// <summary>Beside the tool, where its command stands, on the path, and where tools are installed for a user, on the path or not.</summary>
    public static IReadOnlyList<string> Folders() =>
    [
        AppContext.BaseDirectory,
        .. Path.GetDirectoryName(Environment.ProcessPath) is { } own ? [own] : Array.Empty<string>(),
        .. Commands() is { } commands ? [commands] : Array.Empty<string>(),
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet", "tools"),
    ];

    /// <summary>The folder of the installed commands; null where the tool was not installed.</summary>
    private static string? Commands() =>
        AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar + Store + Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : null;

    /// <summary>Where it is; a message that says how to get it where it is not.</summary>
    public static string Find(ToolContext context, string format)
    {
        string file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        return context.ProgramFolders.Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists)
            ?? throw new ToolError(
                "'" + format + "' is written by DuckDB, which comes in a package of its own: run 'dotnet tool install --global " + Package + "'.");
    }

    /// <summary>Runs a script in a folder, in a database file of it or in memory.</summary>
    public static void Run(string program, string folder, string? database, string script, CancellationToken cancellation)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new(program, database is null ? [] : [database])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardErrorEncoding = encoding,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenRegistration stop = cancellation.Register(process.Kill);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            process.StandardInput.Write(script);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code and its message tell why.
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        _ = output.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
        {
            throw new ToolError("DuckDB failed: " + errors.GetAwaiter().GetResult().Trim());
        }
    }
}
