namespace Dataset.Cli.Workspaces;

/// <summary>The texts that a dataset is read from, each kind in the order of its paths.</summary>
internal sealed record DatasetFiles(
    IReadOnlyList<TextFile> Declarations, IReadOnlyList<TextFile> Curated, IReadOnlyList<TextFile> Articles, IReadOnlyList<TextFile> Ledgers)
{
    /// <summary>Whether nothing differs, names and contents.</summary>
    public bool AreThoseOf(DatasetFiles other) => Curated.SequenceEqual(other.Curated) && Declarations.SequenceEqual(other.Declarations)
        && Articles.SequenceEqual(other.Articles) && Ledgers.SequenceEqual(other.Ledgers);

    /// <summary>Whether a file is there and empty, as it is between two steps of an editor that writes it anew.</summary>
    public bool HasEmpty =>
        Curated.Any(f => f.IsEmpty) || Declarations.Any(f => f.IsEmpty) || Articles.Any(f => f.IsEmpty) || Ledgers.Any(f => f.IsEmpty);
}
