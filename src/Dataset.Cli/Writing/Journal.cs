using System.Security.Cryptography;
using System.Text.Json;

namespace Dataset.Cli.Writing;

/// <summary>
/// What is about to be written, on the disk: the new texts and the old ones, numbered, and a list of where each belongs. The folder gets its name
/// only when it is complete, and another name when everything is to be as it was, so that the next command can go on either way.
/// </summary>
internal sealed class Journal
{
    private const string ListName = "files.json", OldExtension = ".old";

    private readonly string _root;
    private readonly List<Entry> _entries;
    private string _folder;

    private Journal(string root, string folder, List<Entry> entries)
    {
        _root = root;
        _folder = folder;
        _entries = entries;
    }

    /// <summary>Whether an earlier command left one.</summary>
    public static bool IsIn(string root) => Directory.Exists(Pending(root)) || Directory.Exists(Undoing(root));

    /// <summary>Goes on with what an earlier command left, in the direction in which it was going.</summary>
    public static void Finish(string root)
    {
        bool undoes = Directory.Exists(Undoing(root));
        string folder = undoes ? Undoing(root) : Pending(root);
        if (!Directory.Exists(folder))
        {
            return;
        }

        using JsonDocument list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, ListName)));
        Journal journal = new(root, folder, list.RootElement.EnumerateArray().Select(Entry.Of).ToList());
        if (undoes)
        {
            journal.Restore();
        }
        else
        {
            journal.Apply();
        }
    }

    /// <summary>Writes the changes aside. From the moment this returns they will be made.</summary>
    public static Journal Write(string root, IReadOnlyCollection<FileChange> changes)
    {
        string incomplete = Path.Combine(StateFolder.Of(root), "incomplete");
        if (Directory.Exists(incomplete))
        {
            Directory.Delete(incomplete, recursive: true);
        }

        Directory.CreateDirectory(incomplete);
        List<Entry> entries = [];
        try
        {
            foreach (FileChange change in changes)
            {
                // Through a symbolic link the file is meant that it leads to.
                string target =
                    File.Exists(change.Path) ? File.ResolveLinkTarget(change.Path, returnFinalTarget: true)?.FullName ?? change.Path : change.Path;
                string name = entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (change.Text is not null)
                {
                    string staged = Path.Combine(incomplete, name);
                    Store(staged, AtomicFile.Encode(change.Text));
                    AtomicFile.CopyMode(target, staged);
                }

                if (File.Exists(target))
                {
                    File.Copy(target, Path.Combine(incomplete, name + OldExtension));
                }

                entries.Add(new Entry(change.Text is null ? change.Path : target, name, change.Text is null, HashOf(target)));
            }

            using MemoryStream list = new();
            using (Utf8JsonWriter json = new(list))
            {
                json.WriteStartArray();
                entries.ForEach(e => e.Write(json));
                json.WriteEndArray();
            }

            Store(Path.Combine(incomplete, ListName), list.ToArray());
            Directory.Move(incomplete, Pending(root));
        }
        catch
        {
            Directory.Delete(incomplete, recursive: true);
            throw;
        }

        return new Journal(root, Pending(root), entries);
    }

    /// <summary>Puts everything in place that is not there yet, and removes the journal.</summary>
    public void Apply()
    {
        Apply(_entries.Count);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Puts the first of the files in place.</summary>
    public void Apply(int count) => _entries.Take(count).ToList().ForEach(Apply);

    /// <summary>Lets every file be as it was, and removes the journal.</summary>
    public void Undo()
    {
        Directory.Move(_folder, Undoing(_root));
        _folder = Undoing(_root);
        Restore();
    }

    private void Apply(Entry entry)
    {
        string staged = Path.Combine(_folder, entry.Name);
        if (entry.IsDeletion ? !File.Exists(entry.Target) : !File.Exists(staged))
        {
            return;
        }

        if (HashOf(entry.Target) != entry.Before)
        {
            throw new ToolError("an earlier command ended before everything was written, and '" + Shorten(entry.Target)
                + "' has changed since: what is still to be written lies in '" + Shorten(_folder)
                    + "'. Take from there what you need, then delete that folder.");
        }

        if (entry.IsDeletion)
        {
            File.Delete(entry.Target);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(entry.Target)!);
        File.Move(staged, entry.Target, overwrite: true);
    }

    private void Restore()
    {
        foreach (Entry entry in _entries)
        {
            string old = Path.Combine(_folder, entry.Name + OldExtension);
            if (entry.Before is null && File.Exists(entry.Target))
            {
                File.Delete(entry.Target);
            }
            else if (File.Exists(old))
            {
                File.Move(old, entry.Target, overwrite: true);
            }
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Shorten(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');

    private static string Pending(string root) => Path.Combine(StateFolder.Of(root), "pending");

    private static string Undoing(string root) => Path.Combine(StateFolder.Of(root), "undoing");

    /// <summary>Writes to the disk itself: a journal that is only in memory when the power fails is none.</summary>
    private static void Store(string path, byte[] bytes)
    {
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static string? HashOf(string path) => File.Exists(path) ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))) : null;

    /// <param name="Target">The full path.</param>
    /// <param name="Name">The name of the new text in the journal's folder; with <see cref="OldExtension"/> that of the old one.</param>
    /// <param name="IsDeletion">Whether the file goes: then there is no new text.</param>
    /// <param name="Before">The hash of what stood there; null for no file.</param>
    private sealed record Entry(string Target, string Name, bool IsDeletion, string? Before)
    {
        public static Entry Of(JsonElement json) => new(
            json.GetProperty("target").GetString()!,
            json.GetProperty("name").GetString()!,
            json.GetProperty("deletion").GetBoolean(),
            json.GetProperty("before").GetString());

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("target", Target);
            json.WriteString("name", Name);
            json.WriteBoolean("deletion", IsDeletion);
            json.WriteString("before", Before);
            json.WriteEndObject();
        }
    }
}
