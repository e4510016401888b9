using System.Text;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Renaming;

/// <summary>Changes of several files that are written all together or not at all. Paths are short ones.</summary>
internal sealed class FileChanges(Workspace workspace)
{
    private readonly Dictionary<string, SortedDictionary<int, (int Length, string Text)>> _edits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _created = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);

    /// <summary>Where a file has been moved to, or where it still is.</summary>
    public string PathOf(string path) => _moved.GetValueOrDefault(path, path);

    public IEnumerable<string> Edited => _edits.Keys.Order(StringComparer.Ordinal);

    public int EditsOf(string path) => _edits[path].Count;

    public void Replace(string path, int start, int length, string text)
    {
        if (!_edits.TryGetValue(path, out SortedDictionary<int, (int, string)>? ofFile))
        {
            _edits.Add(path, ofFile = []);
        }

        ofFile[start] = (length, text);
    }

    public void Move(string path, string to)
    {
        if (_moved.ContainsValue(to) || File.Exists(workspace.Repository.Expand(to)))
        {
            throw new ToolError("'" + path + "' cannot become '" + to + "': that file is already there.");
        }

        _moved.Add(path, to);
    }

    public void Create(string path, string text) => _created.Add(path, text);

    public void Delete(string path) => _deleted.Add(path);

    /// <summary>Writes everything beside its place first, so that a full disk leaves all files as they were; then puts each in place.</summary>
    public void Write()
    {
        List<(string From, string To, string Text)> writes = workspace.Files
            .Where(f => !_deleted.Contains(f.Path) && (_edits.ContainsKey(f.Path) || _moved.ContainsKey(f.Path)))
            .Select(f => (f.Path, PathOf(f.Path), TextAfter(f)))
            .Concat(_created.Select(c => (c.Key, c.Key, c.Value))).ToList();
        List<(string Temporary, string Path)> staged = [];
        Dictionary<string, byte[]?> before = new(StringComparer.Ordinal);
        try
        {
            foreach ((_, string to, string text) in writes)
            {
                string path = workspace.Repository.Expand(to);
                string temporary = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp");
                staged.Add((temporary, path));
                File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            foreach ((string temporary, string path) in staged)
            {
                before[path] = File.Exists(path) ? File.ReadAllBytes(path) : null;
                File.Move(temporary, path, overwrite: true);
            }

            foreach (string gone in _deleted.Concat(_moved.Keys).Select(workspace.Repository.Expand))
            {
                before[gone] = File.ReadAllBytes(gone);
                File.Delete(gone);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Restore(before);
            throw;
        }
        finally
        {
            staged.ForEach(s => File.Delete(s.Temporary));
        }
    }

    private string TextAfter(CuratedFile file)
    {
        string text = file.Text.Text;
        foreach ((int start, (int length, string now)) in _edits.GetValueOrDefault(file.Path, []).Reverse())
        {
            text = text[..start] + now + text[(start + length)..];
        }

        return text;
    }

    private static void Restore(Dictionary<string, byte[]?> before)
    {
        foreach ((string path, byte[]? bytes) in before)
        {
            if (bytes is null)
            {
                File.Delete(path);
            }
            else
            {
                File.WriteAllBytes(path, bytes);
            }
        }
    }
}
