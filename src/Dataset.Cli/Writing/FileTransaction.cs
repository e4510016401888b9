using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Writing;

/// <summary>
/// Writes several files all together or not at all, whatever ends the process. The new texts are written aside first, in a journal; then each is put
/// in place; then the journal goes. A process that ends before the journal is complete has changed nothing; after that the next command goes on with
/// it.
/// </summary>
internal static class FileTransaction
{
    /// <summary>Makes all changes, or throws and leaves every file as it was.</summary>
    /// <param name="root">The dataset's folder.</param>
    /// <param name="changes">At most one a file.</param>
    /// <param name="cancellation">Ends the wait for another command.</param>
    public static void Commit(string root, IReadOnlyCollection<FileChange> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return;
        }

        using WriteLock held = WriteLock.Take(root, cancellation);
        foreach (FileChange change in changes)
        {
            AtomicFile.RefuseReadOnly(change.Path);
            RefuseChanged(root, change);
        }

        List<string> folders = [];
        Journal journal = Journal.Write(root, changes);
        try
        {
            changes.Where(c => c.Text is not null).ToList().ForEach(c => Create(Path.GetDirectoryName(c.Path)!, folders));
            journal.Apply();
        }
        catch
        {
            journal.Undo();
            foreach (string folder in folders.AsEnumerable().Reverse().TakeWhile(f => !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(folder);
            }

            throw;
        }
    }

    /// <summary>Goes on with what an earlier command had no time to finish.</summary>
    /// <returns>Whether there was anything.</returns>
    public static bool Recover(string root)
    {
        if (!Journal.IsIn(root))
        {
            return false;
        }

        using WriteLock held = WriteLock.Take(root, CancellationToken.None);
        Journal.Finish(root);
        return true;
    }

    private static void RefuseChanged(string root, FileChange change)
    {
        if (change.IsEdit && (File.Exists(change.Path) ? TextFile.Read(change.Path) : null) != change.Read)
        {
            throw new ToolError("'" + Path.GetRelativePath(root, change.Path).Replace('\\', '/')
                + "' was changed by another program while this command ran; nothing was written: run it again.");
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
}
