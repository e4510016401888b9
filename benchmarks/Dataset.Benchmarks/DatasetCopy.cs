namespace Dataset.Benchmarks;

/// <summary>A copy of this repository's dataset, with all that its project is evaluated from, in which files may be edited.</summary>
internal sealed class DatasetCopy : IDisposable
{
    private const string Edited = "curated/views/daily-courier.yaml";

    private static readonly string[] s_files = ["Directory.Build.props", "Directory.Packages.props", "global.json", "src/Directory.Build.props"];
    private static readonly string[] s_folders = ["curated", "seeds", "src/Dataset", "src/Dataset.Generator"];

    private readonly string _text;
    private int _edits;

    public DatasetCopy()
    {
        foreach (string file in s_files.Concat(s_folders.SelectMany(FilesIn)))
        {
            string copy = Path.Combine(Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }

        _text = File.ReadAllText(Path.Combine(Root, Edited));
    }

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "dataset-copy-" + Guid.NewGuid().ToString("N")[..8]);

    /// <summary>Gives the facts of one file texts that they never had.</summary>
    public void Edit() => File.WriteAllText(
        Path.Combine(Root, Edited), _text.Replace("text: \"", "text: \"" + new string('I', ++_edits) + " ", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
