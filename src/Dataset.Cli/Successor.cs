using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dataset.Cli;

/// <summary>A program that takes the place of this one: with the same input, output and exit code.</summary>
internal static partial class Successor
{
    /// <param name="program">Its file, or its name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="purpose">What it does that this one cannot, for a message where it cannot be started.</param>
    public static int Run(string program, string[] arguments, string purpose)
    {
        if (OperatingSystem.IsWindows())
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
            process.WaitForExit();
            return process.ExitCode;
        }

        // Whoever ends or waits for this program has the other.
        _ = Execute(program, [program, .. arguments, null]);
        throw new ToolError(
            "'" + program + "' cannot be started: what this command needs " + purpose + " (" + Marshal.GetLastPInvokeErrorMessage() + ").");
    }

    [LibraryImport("libc", EntryPoint = "execvp", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string file, string?[] arguments);
}
