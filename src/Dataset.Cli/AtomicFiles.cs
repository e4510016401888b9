namespace Dataset.Cli;

/// <summary>Writes several files all together or not at all.</summary>
internal static class AtomicFiles
{
    /// <summary>Everything is written beside its place first, so that a full disk leaves all files as they were; then each is put in place.</summary>
    /// <param name="texts">Full paths and what is to stand there; null for a file that goes.</param>
    public static void Write(IReadOnlyCollection<KeyValuePair<string, string?>> texts)
    {
        List<string> folders = [];
        List<(string Temporary, string Path)> staged = [];
        Dictionary<string, byte[]?> before = new(StringComparer.Ordinal);
        bool isDone = false;
        try
        {
            texts.Select(t => t.Key).ToList().ForEach(AtomicFile.RefuseReadOnly);
            foreach ((string path, string? text) in texts.Where(t => t.Value is not null))
            {
                Create(Path.GetDirectoryName(path)!, folders);
                string temporary = AtomicFile.TemporaryFor(path);
                staged.Add((temporary, path));
                File.WriteAllBytes(temporary, AtomicFile.Encode(text!));
            }

            foreach (string path in texts.Select(t => t.Key))
            {
                before[path] = File.Exists(path) ? File.ReadAllBytes(path) : null;
            }

            staged.ForEach(s => File.Move(s.Temporary, s.Path, overwrite: true));
            foreach ((string path, _) in texts.Where(t => t.Value is null))
            {
                File.Delete(path);
            }

            isDone = true;
        }
        finally
        {
            staged.ForEach(s => File.Delete(s.Temporary));
            if (!isDone)
            {
                Restore(before);
                folders.AsEnumerable().Reverse().Where(f => !Directory.EnumerateFileSystemEntries(f).Any()).ToList().ForEach(Directory.Delete);
            }
        }
    }

    private static void Create(string folder, List<string> created)
    {
        if (!Directory.Exists(folder))
        {
            Create(Path.GetDirectoryName(folder)!, created);
            Directory.CreateDirectory(folder);
            created.Add(folder);
        }
    }

    private static void Restore(Dictionary<string, byte[]?> before)
    {
        foreach ((string path, byte[]? bytes) in before)
        {
            if (bytes is null)
            {
                File.Delete(path);
            }
            else if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                File.WriteAllBytes(path, bytes);
            }
        }
    }
}
