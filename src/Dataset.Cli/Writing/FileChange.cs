namespace Dataset.Cli.Writing;

/// <summary>What is to stand in a file of the dataset.</summary>
internal sealed record FileChange
{
    private FileChange(string path, string? text) => (Path, Text) = (path, text);

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The new text; null for a file that goes.</summary>
    public string? Text { get; }

    /// <summary>Whether the new text was made of what stood in the file, so that it replaces nothing else.</summary>
    public bool IsEdit { get; private init; }

    /// <summary>Of an edit: the text that was read; null where there was no file.</summary>
    public string? Read { get; private init; }

    /// <summary>A change to what was read.</summary>
    public static FileChange Edit(string path, string? read, string? text) => new(path, text) { IsEdit = true, Read = read };

    /// <summary>A file that the tool makes alone: whatever stands there is replaced.</summary>
    public static FileChange Generate(string path, string? text) => new(path, text);
}
