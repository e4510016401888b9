using Dataset.Cli.Editing;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Renaming;

/// <summary>Edits, moves and deletions in several files. Paths are short ones.</summary>
internal sealed class FileChanges(Workspace workspace)
{
    private readonly Dictionary<string, SortedDictionary<int, (int Length, string Text)>> _edits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _created = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deleted = new(StringComparer.Ordinal);

    /// <summary>Where a file has been moved to, or where it still is.</summary>
    public string PathOf(string path) => _moved.GetValueOrDefault(path, path);

    public IEnumerable<string> Edited => _edits.Keys.Order(StringComparer.Ordinal);

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
        if (_moved.ContainsValue(to) || File.Exists(workspace.Project.Expand(to)))
        {
            throw new ToolError("'" + path + "' cannot become '" + to + "': that file is already there. Move it away, or choose another id.");
        }

        _moved.Add(path, to);
    }

    public void Create(string path, string text) => _created.Add(path, text);

    public void Delete(string path) => _deleted.Add(path);

    /// <summary>Makes the changes, where the dataset holds with them.</summary>
    public void Commit(CancellationToken cancellation)
    {
        ChangeSet changes = new(workspace);
        foreach (string gone in _deleted.Concat(_moved.Keys))
        {
            changes.Set(gone, null);
        }

        foreach (CuratedFile file in workspace.Files.Where(
            f => !_deleted.Contains(f.Path) && (_edits.ContainsKey(f.Path) || _moved.ContainsKey(f.Path))))
        {
            changes.Set(PathOf(file.Path), TextAfter(file));
        }

        foreach ((string path, string text) in _created)
        {
            changes.Set(path, text);
        }

        changes.Commit(cancellation);
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
}
