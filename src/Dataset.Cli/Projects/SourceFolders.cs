using System.IO.Enumeration;

namespace Dataset.Cli.Projects;

/// <summary>Walks through folders of sources: past what is hidden, what builds and package managers leave, and links that lead in circles.</summary>
internal static class SourceFolders
{
    private static readonly EnumerationOptions s_options = new() { AttributesToSkip = 0, IgnoreInaccessible = true, RecurseSubdirectories = true };

    /// <summary>
    /// The files below a folder, as full paths and in no order. Of each entry only its name and its kind are asked: a whole repository is walked
    /// through before a command.
    /// </summary>
    /// <param name="folder">A full path; there may be no such folder.</param>
    /// <param name="isWanted">Told by the file's name.</param>
    public static IEnumerable<string> Files(string folder, Func<string, bool> isWanted) =>
        !Directory.Exists(folder) ? [] : new FileSystemEnumerable<string>(folder, (ref FileSystemEntry e) => e.ToFullPath(), s_options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.FileName.StartsWith('.') && !e.IsDirectory && isWanted(e.FileName.ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry e) =>
                !e.FileName.StartsWith('.') && !IsMade(e.FileName) && !LeadsUp((DirectoryInfo)e.ToFileSystemInfo()),
        };

    /// <summary>Whether a folder of this name holds what a program made of sources.</summary>
    public static bool IsMade(ReadOnlySpan<char> name) => name is "bin" or "obj" or "node_modules" or "artifacts";

    private static bool LeadsUp(DirectoryInfo folder) => folder.LinkTarget is not null
        && (folder.ResolveLinkTarget(returnFinalTarget: true) is not { } target
            || folder.FullName.StartsWith(
                target.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
