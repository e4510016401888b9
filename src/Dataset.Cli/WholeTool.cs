using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Dataset.Cli;

/// <summary>
/// The tool with all that it has. Compiled ahead of time for one platform it comes without the exports and the explorer; what needs one of them it
/// hands to the whole tool, which lies beside it and is a program like any other.
/// </summary>
internal static partial class WholeTool
{
    private const string Switch = "Dataset.Cli.IsWhole";

    /// <summary>
    /// Whether this program is the whole tool. The compiler that leaves things out takes the answer for a constant, but sees it only in the very
    /// method that calls what is to be left out.
    /// </summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsHere => !AppContext.TryGetSwitch(Switch, out bool isHere) || isHere;

    /// <summary>Does what this program cannot, as if it were called so: with the same input, output and exit code.</summary>
    public static int Run(string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } given ? given : "dotnet";
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "whole", "Dataset.Cli.dll"), .. args];
        if (OperatingSystem.IsWindows())
        {
            using Process process = Process.Start(new ProcessStartInfo(host, arguments))!;
            process.WaitForExit();
            return process.ExitCode;
        }

        // It takes the place of this program, so that whoever ends or waits for one has the other.
        _ = Execute(host, [host, .. arguments, null]);
        throw new ToolError("'" + host + "' cannot be started: what this command needs runs on .NET (" + Marshal.GetLastPInvokeErrorMessage() + ").");
    }

    [LibraryImport("libc", EntryPoint = "execvp", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string file, string?[] arguments);
}

/// <summary>This program was built without what the command needs; nothing was printed or written yet.</summary>
internal sealed class NeedsWholeTool : Exception;
