namespace Dataset.Cli.Editing.Entries;

/// <summary>What <c>new</c> was asked for on the command line.</summary>
/// <param name="Kind">The name of a table, or of one row in it.</param>
/// <param name="Fields">Fields as name=value; of a source also the file with its text.</param>
/// <param name="Source">The source that speaks of it.</param>
/// <param name="Quote">Its words, as they are remembered.</param>
/// <param name="Aims">The fields that the words speak for.</param>
/// <param name="File">The file to write it to, where it is not the one that the layout says.</param>
internal sealed record NewRequest(string Kind, IReadOnlyList<string> Fields, string? Source, string? Quote, IReadOnlyList<string> Aims, string? File);
