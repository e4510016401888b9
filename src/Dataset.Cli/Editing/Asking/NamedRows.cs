using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing.Asking;

/// <summary>The rows that can be referred to, by their keys and by every name that they have; those that are being made among them.</summary>
internal sealed class NamedRows
{
    private readonly DatasetSchema _schema;
    private readonly Dictionary<TableSpec, List<Named>> _rows = [];

    public NamedRows(Workspace workspace)
    {
        _schema = workspace.Schema;
        foreach (BoundRow row in workspace.Files.SelectMany(f => f.Bound.Rows.Rows.Items))
        {
            if (RowKey.Of(row) is { } key)
            {
                Add(row.Table.Spec, key, RowNames.Of(row).Select(n => n.Text));
            }
        }
    }

    public void Add(TableSpec table, string key, IEnumerable<string> names)
    {
        if (!_rows.TryGetValue(table, out List<Named>? rows))
        {
            _rows.Add(table, rows = []);
        }

        rows.Add(new Named(key, [.. names]));
    }

    /// <summary>The rows to which a column can refer.</summary>
    public List<Named> Of(ColumnSpec column) => [.. _schema.Targets(column).SelectMany(t => _rows.GetValueOrDefault(t) ?? [])];

    public IReadOnlyList<Named> Of(TableSpec table) => _rows.GetValueOrDefault(table) ?? [];

    /// <summary>The table of the row that has this key and stands in the way of another one in this table; null where none does.</summary>
    public TableSpec? Holder(TableSpec table, string key) => _rows
        .Where(r => (r.Key == table || (r.Key.DatasetWideKey && table.DatasetWideKey)) && r.Value.Any(n => n.Key == key))
        .Select(r => r.Key).FirstOrDefault();
}
