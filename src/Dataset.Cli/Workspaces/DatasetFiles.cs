namespace Dataset.Cli.Workspaces;

/// <summary>The texts that a dataset is read from, each kind in the order of its paths.</summary>
internal sealed record DatasetFiles(
    IReadOnlyList<TextFile> Declarations, IReadOnlyList<TextFile> Curated, IReadOnlyList<TextFile> Articles, IReadOnlyList<TextFile> Ledgers);
