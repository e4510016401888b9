namespace Dataset.Cli.Workspaces;

/// <summary>A file's text, and its path from the repository's root.</summary>
internal sealed record TextFile(string Path, string Text);
