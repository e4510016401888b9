using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>A row that refers to another.</summary>
/// <param name="From">The row that refers; of a piece of evidence, the fact that it speaks of.</param>
/// <param name="Table">The table whose column refers.</param>
/// <param name="Column">The column.</param>
internal sealed record BackLink(RowRef From, Table Table, int Column);

/// <summary>Who refers to whom.</summary>
internal sealed class Links
{
    private readonly SiteModel _model;
    private readonly Dictionary<RowRef, List<BackLink>> _back = [];

    public Links(SiteModel model)
    {
        _model = model;
        foreach (Table table in model.Schema.Tables.Where(t => t.Spec.Role != TableRole.Redirects))
        {
            int[] columns = [.. Enumerable.Range(0, table.Columns.Length).Where(i => IsLink(table, i))];
            foreach (RowRef row in columns.Length == 0 ? [] : model.RowsOf(table))
            {
                foreach (int column in columns)
                {
                    foreach (RowRef to in Rows(model.Value(row, column)))
                    {
                        RowRef from = table.Spec.Role == TableRole.Evidence && model.Row(row).Owner is { } fact ? fact : row;
                        Add(to, new BackLink(from, table, column));
                    }
                }
            }
        }
    }

    /// <summary>In the order of tables, columns and rows; each row once for a column.</summary>
    public IReadOnlyList<BackLink> To(RowRef row) => _back.TryGetValue(row, out List<BackLink>? links) ? links : [];

    /// <summary>The rows to which a value leads.</summary>
    public static IEnumerable<RowRef> Rows(Value? value) => value switch
    {
        RowValue one => [one.Row],
        ListValue list => list.Items.Items.OfType<RowValue>().Select(v => v.Row),
        _ => [],
    };

    /// <summary>The rows that are nested in this one, at whatever depth, and the row itself.</summary>
    public IEnumerable<RowRef> Whole(RowRef row)
    {
        yield return row;
        Table table = _model.Table(row);
        foreach (int column in table.PartColumns)
        {
            foreach (RowRef part in Parts(row, column))
            {
                foreach (RowRef below in Whole(part))
                {
                    yield return below;
                }
            }
        }
    }

    /// <summary>The rows that are nested in a column.</summary>
    public IEnumerable<RowRef> Parts(RowRef row, int column) => _model.Value(row, column) switch
    {
        PartRangeValue range => Enumerable.Range(range.Start, range.Count).Select(i => new RowRef(range.Table, i)),
        { } value => Rows(value),
        null => [],
    };

    /// <summary>All rows to which a row refers, by itself or by what is nested in it, provenance aside; each once.</summary>
    public IEnumerable<RowRef> Mentions(RowRef row) => Whole(row)
        .Where(r => _model.Table(r).Spec.Role == TableRole.None)
        .SelectMany(r => Enumerable.Range(0, _model.Table(r).Columns.Length).Where(i => IsLink(_model.Table(r), i))
            .SelectMany(i => Rows(_model.Value(r, i))))
        .Distinct();

    private static bool IsLink(Table table, int column) =>
        table.Columns[column] is { Type: ColumnType.Reference or ColumnType.Union, BuildOnly: false, IsNested: false }
            && column != table.EvidenceSource;

    private void Add(RowRef to, BackLink link)
    {
        if (!_back.TryGetValue(to, out List<BackLink>? links))
        {
            _back.Add(to, links = []);
        }

        if (links.Count == 0 || links[^1] != link)
        {
            links.Add(link);
        }
    }
}
