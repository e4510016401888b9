namespace Dataset.Cli.Workspaces;

/// <summary>What one kind of question needs of a dataset.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Name">One word, by which it is kept.</param>
/// <param name="Make">Takes it from the dataset.</param>
/// <param name="Write">Writes it as bytes; what is read must have been written by this very build of the tool.</param>
/// <param name="Read">Reads it.</param>
internal sealed record Extract<T>(string Name, Func<Workspace, T> Make, Action<BinaryWriter, T> Write, Func<BinaryReader, T> Read)
    where T : class;
