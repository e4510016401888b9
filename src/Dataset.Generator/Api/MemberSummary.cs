using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Api;

/// <summary>
/// What a reader sees first of a named member: what the row is called, its key where that is another text, and the values that the schema marks with
/// <c>[Shown]</c>. Of rows that refer to it, or are nested in it, those that their own table marks.
/// </summary>
internal sealed class MemberSummary
{
    /// <summary>An editor shows a few lines; a table of thousands may refer to one row.</summary>
    private const int MaxLength = 400;

    private readonly Catalogue _catalogue;
    private readonly TableSpec _table;
    private readonly EquatableArray<CatalogueRow> _rows;
    private readonly List<(InverseSpec Inverse, ILookup<int, RowRef> Rows)> _inverses = [];

    public MemberSummary(Catalogue catalogue, int table)
    {
        _catalogue = catalogue;
        _table = catalogue.Schema.Tables[table];
        _rows = catalogue.Tables[table].Rows;
        foreach (InverseSpec inverse in _table.Inverses.Items.Where(i => i.Shown is not null))
        {
            _inverses.Add((inverse, Referring(inverse, table).ToLookup(r => r.To, r => r.From)));
        }
    }

    /// <summary>The summary of a row's member.</summary>
    public string Of(int row)
    {
        IEnumerable<string> own = ShownOf(_table, _rows[row])
            .Concat(_inverses.Select(i => (i.Inverse.Shown + " " + string.Join("; ", i.Rows[row].Select(TextOf).Distinct())).Trim()));
        string values = string.Join(", ", own.Where(v => v.Length > 0));
        string name = NameOf(_table, _rows[row]);
        if (name != _rows[row].Key)
        {
            name += " (" + _rows[row].Key + ")";
        }

        return Cut(values.Length == 0 ? name : name + ": " + values);
    }

    private IEnumerable<(int To, RowRef From)> Referring(InverseSpec inverse, int table)
    {
        int source = _catalogue.Schema.Tables.Items.IndexOf(_catalogue.Schema.Table(inverse.SourceTable));
        EquatableArray<CatalogueRow> rows = _catalogue.Tables[source].Rows;
        for (int i = 0; i < rows.Count; i++)
        {
            Value? cell = rows[i].Values[inverse.SourceColumn];
            foreach (Value value in cell is ListValue list ? list.Items : cell is null ? [] : [cell])
            {
                if (value is RowValue target && target.Row.Table == table)
                {
                    yield return (target.Row.Row, inverse.ToOwner ? rows[i].Owner! : new RowRef(source, i));
                }
            }
        }
    }

    /// <summary>The values of a row that are shown, each with the word before it.</summary>
    private IEnumerable<string> ShownOf(TableSpec table, CatalogueRow row)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Shown is { } before && TextOf(row.Values[i]) is { Length: > 0 } text)
            {
                yield return before.Length == 0 ? text : before + " " + text;
            }
        }
    }

    private string TextOf(Value? value) => value switch
    {
        ScalarValue scalar => scalar.Type.Write(scalar),
        RowValue row => NameOf(_catalogue.Schema.Tables[row.Row.Table], RowAt(row.Row)),
        ListValue list => string.Join("; ", list.Items.Items.Select(TextOf)),
        PartRangeValue parts => string.Join("; ", Enumerable.Range(parts.Start, parts.Count).Select(i => TextOf(new RowRef(parts.Table, i)))),
        _ => "",
    };

    private string TextOf(RowRef row)
    {
        TableSpec table = _catalogue.Schema.Tables[row.Table];
        string shown = string.Join(" ", ShownOf(table, RowAt(row)));
        return shown.Length > 0 ? shown : NameOf(table, RowAt(row));
    }

    private CatalogueRow RowAt(RowRef row) => _catalogue.Tables[row.Table].Rows[row.Row];

    private static string NameOf(TableSpec table, CatalogueRow row) =>
        table.IndexOf(ColumnRole.DisplayName) is >= 0 and int name && row.Values[name] is TextValue { Text: var text } ? text : row.Key;

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        int end = MaxLength - 3;
        return text.Substring(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end) + "...";
    }
}
