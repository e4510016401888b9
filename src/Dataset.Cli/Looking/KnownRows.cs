using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary>Every row that has an id.</summary>
internal sealed class KnownRows
{
    private readonly ILookup<string, KnownRow> _byKey;

    private KnownRows(Workspace workspace)
    {
        Table? evidence = SchemaIndex.Of(workspace.Schema).Tables.FirstOrDefault(t => t.Spec.Role == TableRole.Evidence);
        List<KnownRow> rows = [];
        Dictionary<string, IReadOnlyList<string>> retired = new(StringComparer.Ordinal);
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                if (row.Table.Spec.Role == TableRole.Redirects)
                {
                    Retire(row, retired);
                }
                else if (RowKey.Of(row) is { } key)
                {
                    rows.Add(new KnownRow(file, row, key, KnownRow.FaultOf(row, evidence)));
                }
            }
        }

        All = rows;
        _byKey = rows.ToLookup(r => r.Key, StringComparer.Ordinal);
        Finder = new RowFinder(
            rows.ConvertAll(r => new NamedRow(r.Table.Spec.YamlName, r.Key, [.. SearchTexts.NamesOf(r).Select(n => n.Text)])), retired);
    }

    /// <summary>File by file, in the order in which they are written.</summary>
    public IReadOnlyList<KnownRow> All { get; }

    /// <summary>Finds them by what somebody may call them.</summary>
    public RowFinder Finder { get; }

    public static KnownRows Of(Workspace workspace) => new(workspace);

    /// <summary>What a row is called that another one refers to; empty where it has no name.</summary>
    public string NameOf(string key, Table[] targets) => _byKey[key].FirstOrDefault(r => targets.Contains(r.Table))?.Name ?? "";

    /// <summary>The row of one of some tables with this id, <c>table/id</c>, retired id or name; a clear message where there is none.</summary>
    public FoundRows Find(string wanted, IReadOnlyCollection<Table> among) =>
        Finder.Find(wanted, Wording.AnyOf(among.Select(t => t.Noun))[2..].TrimStart(), r => among.Contains(All[r].Table));

    private static void Retire(BoundRow row, Dictionary<string, IReadOnlyList<string>> retired)
    {
        int from = row.Table.Spec.IndexOf(ColumnRole.RedirectFrom), to = row.Table.Spec.IndexOf(ColumnRole.RedirectTo);
        if (row.Value(from) is { } key)
        {
            retired[ValueText.Of(key)] = row.Items(to).Select(ValueText.Of).ToList();
        }
    }
}
