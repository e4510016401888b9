namespace Dataset.Compiler.Tests;

/// <summary>
/// Files that are not part of the repository: below the folder that DATASET_FOREIGN names, or <c>shared/foreign</c> beside the repository.
/// </summary>
internal static class ForeignFiles
{
    /// <summary>The folder; null where there is none.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("DATASET_FOREIGN") ?? FindFolder();

    /// <summary>The path of a file; null where it is not to be had.</summary>
    public static string? Find(string name) => Folder is not null && File.Exists(Path.Combine(Folder, name)) ? Path.Combine(Folder, name) : null;

    private static string? FindFolder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "foreign");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
