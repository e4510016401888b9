namespace Dataset.Cli.Projects;

/// <summary>Walks through folders of sources: past what is hidden, what builds and package managers leave, and links that lead in circles.</summary>
internal static class SourceFolders
{
    private static readonly EnumerationOptions s_options = new() { AttributesToSkip = 0, IgnoreInaccessible = true };

    /// <summary>The files below a folder, as full paths and in no order.</summary>
    /// <param name="folder">A full path; there may be no such folder.</param>
    /// <param name="isWanted">Told by the file's name.</param>
    public static IEnumerable<string> Files(string folder, Func<string, bool> isWanted) =>
        Directory.Exists(folder) ? Files(new DirectoryInfo(folder), isWanted) : [];

    private static IEnumerable<string> Files(DirectoryInfo folder, Func<string, bool> isWanted)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", s_options))
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is not DirectoryInfo below)
            {
                if (isWanted(entry.Name))
                {
                    yield return entry.FullName;
                }
            }
            else if (!IsMade(entry.Name) && !LeadsUp(below))
            {
                foreach (string file in Files(below, isWanted))
                {
                    yield return file;
                }
            }
        }
    }

    /// <summary>Whether a folder of this name holds what a program made of sources.</summary>
    public static bool IsMade(string name) => name is "bin" or "obj" or "node_modules" or "artifacts";

    private static bool LeadsUp(DirectoryInfo folder) => folder.LinkTarget is not null
        && (folder.ResolveLinkTarget(returnFinalTarget: true) is not { } target
            || folder.FullName.StartsWith(
                target.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
}
