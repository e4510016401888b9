namespace Dataset.Benchmarks;

/// <summary>Where things are, found from the running program.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", "benchmarks");

    public static string Results { get; } = Path.Combine(Root, "benchmarks", "results", "ratios.json");

    public static string Plots { get; } = Path.Combine(Root, "docs", "performance");

    /// <summary>The folder of the rows of a size, with everything a contender needs.</summary>
    public static string FolderOf(int rows) => Path.Combine(Artifacts, Figure.Text(rows));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dataset.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run inside a clone of the repository.");
    }
}
