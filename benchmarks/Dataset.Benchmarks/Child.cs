using System.Diagnostics;
using System.Globalization;

namespace Dataset.Benchmarks;

/// <summary>What a child process gave.</summary>
public sealed record ChildResult(int ExitCode, string Output, string Errors, double WallMilliseconds);

/// <summary>Runs fresh processes.</summary>
public static class Child
{
    /// <summary>The command that runs a managed assembly.</summary>
    public static string DotnetPath { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs <c>dotnet</c>, and throws if it fails.</summary>
    public static ChildResult Dotnet(params IEnumerable<string> arguments) => Require(Run(DotnetPath, arguments), arguments);

    /// <summary>Runs <c>dotnet</c>; it may fail.</summary>
    public static ChildResult TryDotnet(params IEnumerable<string> arguments) => Run(DotnetPath, arguments);

    /// <summary>Runs <c>dotnet</c> and lets it print, for what takes long; its exit code.</summary>
    public static int Watched(params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(DotnetPath, arguments) { WorkingDirectory = Repository.Root })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs this program again in a process of its own.</summary>
    public static ChildResult Again(params string[] arguments) => Dotnet([typeof(Child).Assembly.Location, .. arguments]);

    /// <summary>Runs a program, and throws if it fails.</summary>
    public static ChildResult Program(string path, params IEnumerable<string> arguments) => Require(Run(path, arguments), arguments);

    /// <summary>Runs a program in a folder, and throws if it fails.</summary>
    public static ChildResult ProgramIn(string folder, string path, params IEnumerable<string> arguments) =>
        Require(Run(path, arguments, folder), arguments);

    /// <summary>
    /// The most memory, in bytes, that a program had at once; null where GNU time is not installed. A process that starts another by itself would
    /// be told the peak of its own memory, which the new one is born with.
    /// </summary>
    public static double? PeakIn(string folder, string path, params IEnumerable<string> arguments)
    {
        const string Time = "/usr/bin/time";
        if (!File.Exists(Time))
        {
            return null;
        }

        ChildResult result = ProgramIn(folder, Time, ["--format", "%M", path, .. arguments]);
        return double.Parse(result.Errors.Trim().Split('\n')[^1], CultureInfo.InvariantCulture) * 1024;
    }

    private static ChildResult Run(string path, IEnumerable<string> arguments, string? folder = null)
    {
        ProcessStartInfo info =
            new(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? Repository.Root };
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(info)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ChildResult(process.ExitCode, output, errors.Result, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static ChildResult Require(ChildResult result, IEnumerable<string> arguments) =>
        result.ExitCode == 0 ? result : throw new InvalidOperationException($"{string.Join(' ', arguments)} failed:\n{result.Output}{result.Errors}");
}
