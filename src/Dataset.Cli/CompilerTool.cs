using System.Diagnostics.CodeAnalysis;

namespace Dataset.Cli;

/// <summary>
/// The native program with the C# compiler in it. Types have static fields, for which room is made before a program begins: for those of the compiler
/// that took a quarter of a check that finds everything as it was. So there are two native programs, and the one that people start hands over to the
/// other, in a folder beside it, where declarations have to be read that it does not know.
/// </summary>
internal static class CompilerTool
{
    private const string Switch = "Dataset.Cli.HasCompiler", Folder = "compiler";

    /// <summary>Whether this program has the C# compiler; the whole tool has it too.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsHere => !AppContext.TryGetSwitch(Switch, out bool isHere) || isHere;

    /// <summary>The folder of the program that people start, in which the others have theirs.</summary>
    public static string FolderOfAll =>
        IsHere && !WholeTool.IsHere ? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..")) : AppContext.BaseDirectory;

    /// <summary>Does what this program cannot, as if it were called so.</summary>
    public static int Run(string[] args)
    {
        string program = Path.Combine(AppContext.BaseDirectory, Folder, OperatingSystem.IsWindows() ? "Dataset.Cli.exe" : "Dataset.Cli");
        return File.Exists(program) ? Successor.Run(program, args, "reads declarations") : WholeTool.Run(args);
    }
}

/// <summary>This program was built without the C# compiler; nothing was printed or written yet.</summary>
internal sealed class NeedsCompiler : Exception;
