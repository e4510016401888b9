using System.Diagnostics.CodeAnalysis;

namespace Dataset.Cli;

/// <summary>
/// The tool with all that it has. Compiled ahead of time for one platform it comes without the exports and the explorer; what needs one of them it
/// hands to the whole tool, which lies beside it and is a program like any other.
/// </summary>
internal static class WholeTool
{
    private const string Switch = "Dataset.Cli.IsWhole";

    /// <summary>
    /// Whether this program is the whole tool. The compiler that leaves things out takes the answer for a constant, but sees it only in the very
    /// method that calls what is to be left out.
    /// </summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsHere => !AppContext.TryGetSwitch(Switch, out bool isHere) || isHere;

    /// <summary>Does what this program cannot, as if it were called so.</summary>
    public static int Run(string[] args)
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } given ? given : "dotnet";
        return Successor.Run(host, [Path.Combine(CompilerTool.FolderOfAll, "whole", "Dataset.Cli.dll"), .. args], "runs on .NET");
    }
}

/// <summary>This program was built without what the command needs; nothing was printed or written yet.</summary>
internal sealed class NeedsWholeTool : Exception;
