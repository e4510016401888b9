using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Rows that are written together, each in its file, and the article of a new source with them.</summary>
internal sealed class NewRows
{
    private readonly Workspace _workspace;
    private readonly ChangeSet _changes;
    private readonly List<(string Name, string Path)> _written = [];

    /// <param name="workspace">The dataset.</param>
    /// <param name="entries">The rows, in the order in which they are written.</param>
    /// <param name="article">The article of a new source.</param>
    /// <param name="file">The file of the last row, where it is not the usual one; the full path.</param>
    public NewRows(Workspace workspace, IReadOnlyList<Entry> entries, Article? article, string? file)
    {
        _workspace = workspace;
        _changes = new ChangeSet(workspace);
        if (article is not null)
        {
            _changes.Set(article.Path, article.Text);
            _written.Add(("the article", article.Path));
        }

        foreach (Entry entry in entries)
        {
            Add(entry, entry == entries[^1] ? file : null);
        }
    }

    /// <summary>What would be wrong that is not wrong already.</summary>
    public List<RenderedFinding> Errors(CancellationToken cancellation) => _changes.NewErrors(cancellation);

    public void Commit(CancellationToken cancellation) => _changes.Commit(cancellation);

    public void Report(Screen screen) => _written.ForEach(w => screen.Line("wrote " + w.Name + " to " + w.Path));

    private void Add(Entry entry, string? file)
    {
        DatasetProject project = _workspace.Project;
        string home = file ?? project.Expand(HomeFile.Of(_workspace, entry.Table, entry.Key, SimpleFields(entry), SourceOf(entry)));
        string path = project.Shorten(Path.GetFullPath(home));
        if (!project.WouldBeCurated(project.Expand(path)))
        {
            throw new ToolError("'" + path + "' is no curated file: it must end in .yaml and stand in " + project.Shorten(project.Curated) + ".");
        }

        List<string> lines = EntryText.Lines(_workspace.Schema, entry);
        _changes.Set(path, RowText.Append(path, _changes.TextOf(path), _workspace.Schema, entry.Table, entry.Key, lines));
        _written.Add((entry.Key.Length > 0 ? entry.Key : "the entry", path));
    }

    private static Dictionary<string, string> SimpleFields(Entry entry) => entry.Fields
        .Where(f => f.Field.Values.Count > 0).ToDictionary(f => f.Column.YamlName, f => f.Field.Values[0], StringComparer.Ordinal);

    private static string? SourceOf(Entry entry) => entry.Table.WithRole(ColumnRole.EvidenceList) is { } list
        ? entry.Parts(list).Select(e => e.Value(ColumnRole.EvidenceSource)).FirstOrDefault()
        : null;
}
