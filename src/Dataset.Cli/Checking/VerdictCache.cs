using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Checking;

/// <summary>What a check says of a dataset of which no stage has anything to say.</summary>
/// <param name="Files">How many files it has.</param>
/// <param name="Summary">The dataset in numbers.</param>
internal sealed record Verdict(int Files, Summary Summary);

/// <summary>
/// Datasets that were found to be in order. A verdict is found by the dataset's key, its reviews included. Where a stage has anything to say nothing
/// is kept: what becomes of it follows from settings all over the disk.
/// </summary>
/// <param name="folder">Where the user's programs keep what they can make again; null keeps none.</param>
internal sealed class VerdictCache(string? folder)
{
    /// <summary>Whoever goes back to where they were finds it again.</summary>
    private const int MostKept = 64;

    private readonly SealedFiles _files = new(folder is null ? null : Path.Combine(folder, "verdicts"), ".verdict", MostKept);

    public Verdict? Find(string key) => _files.Find(key, key, reader => new Verdict(
        reader.ReadInt32(), new Summary(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32())));

    public void Keep(string key, Verdict verdict) => _files.Keep(key, key, writer =>
    {
        writer.Write(verdict.Files);
        writer.Write(verdict.Summary.Facts);
        writer.Write(verdict.Summary.Evidence);
        writer.Write(verdict.Summary.Disputes);
        writer.Write(verdict.Summary.Unreviewed);
    });
}
