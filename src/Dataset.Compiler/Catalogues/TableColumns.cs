using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Catalogues;

/// <summary>Finds the columns of a table's view, and names all fields before any name could be taken by what is added to them.</summary>
internal sealed class TableColumns
{
    private readonly DatasetSchema _schema;
    private readonly Table _table;
    private readonly string[] _tableNames;
    private readonly ViewNames _listNames;
    private readonly ViewNames _names = new();

    public TableColumns(DatasetSchema schema, Table table, string[] tableNames, ViewNames listNames)
    {
        _schema = schema;
        _table = table;
        _tableNames = tableNames;
        _listNames = listNames;
    }

    public ViewTable View(RowReader reader, EquatableArray<CatalogueRow> rows)
    {
        int[] stored = Enumerable.Range(0, _table.Columns.Length).Where(i => IsStored(_table.Columns[i])).ToArray();
        string[] names = Array.ConvertAll(stored, i => _names.Take(NameOf(_table.Columns[i])));
        int id = _table.Spec.Key.Count == 1 && IsText(_table.Columns[_table.Spec.Key[0]]) ? _table.Spec.Key[0] : -1;
        var columns = new List<ViewColumn>();
        var cells = new List<Func<CatalogueRow, IReadOnlyList<string?[]>>>();
        if (id < 0)
        {
            Add(Plain("id", PlainKind.Text) with { IsId = true }, r => One(r.Key));
        }

        if (!_table.IsEntity)
        {
            string owner = _names.Take("owner");
            ViewField[] fields = [Field(owner), Field(_names.Take(owner + "_table"))];
            Add(new ViewColumn(owner, fields.ToEquatableArray()) { IsToSeveral = true }, r => One(reader.Reference(r.Owner!)));
            Add(Plain("owner_field", PlainKind.Text), r => One(reader.FieldOf(r)));
            Add(Plain("owner_position", PlainKind.Integer, isNullable: true), r => One(reader.PositionOf(r)));
        }

        for (int i = 0; i < stored.Length; i++)
        {
            int column = stored[i];
            Add(Column(_table.Columns[column], names[i]) with { IsId = column == id }, r => reader.Items(_table, r, column));
        }

        if (_table.Spec.Role == TableRole.Evidence)
        {
            // What an article says against a row is kept, and is not among what backs it.
            Add(Plain("backs_owner", PlainKind.Boolean), r => One(reader.IsListed(r) ? "true" : "false"));
        }

        return new ViewTable(_tableNames[_table.Index], columns.ToEquatableArray(), rows.Items.Select(r => new ViewRow(i => cells[i](r))))
        {
            Source = _table,
        };

        void Add(ViewColumn column, Func<CatalogueRow, IReadOnlyList<string?[]>> read)
        {
            columns.Add(column);
            cells.Add(read);
        }
    }

    /// <summary>Nested rows are rows of a table of their own; a value of any type is a part of a claim, and the evidence has it.</summary>
    private static bool IsStored(ColumnSpec column) =>
        !column.BuildOnly && !column.HoldsParts && column.Type is not (ColumnType.Any or ColumnType.Owner);

    /// <summary>What the columns behind a map and behind a list of lists hold has no name in YAML.</summary>
    private static string NameOf(ColumnSpec column) => column.Source switch
    {
        ColumnSource.MapKeys => column.YamlName + "_names",
        ColumnSource.ListLengths => column.YamlName + "_lengths",
        _ => column.YamlName,
    };

    private static bool IsText(ColumnSpec column) => column.Scalar is { Parts.Count: 1, Plain: PlainKind.Text };

    private static string?[][] One(params string?[] fields) => [fields];

    private ViewColumn Column(ColumnSpec column, string name)
    {
        ViewNames names = column.IsList ? new ViewNames("row", "position") : _names;
        string own = column.IsList ? names.Take("value") : name;
        bool isNullable = column.Nullable || column.Role == ColumnRole.Verbatim;
        ViewField[] fields = column.Type switch
        {
            ColumnType.TextSpan => [.. RowReader.SpanParts.Select(p => new ViewField(names.Take(own + "_" + p), PlainKind.Integer, true))],
            ColumnType.Reference => [new(own, PlainKind.Text, isNullable)],
            ColumnType.Union => [new(own, PlainKind.Text, isNullable), new(names.Take(own + "_table"), PlainKind.Text, isNullable)],
            _ => [.. column.Scalar!.Parts.Select(p => new ViewField(
                p.Suffix.Length == 0 ? own : names.Take(own + "_" + p.Suffix), p.Kind, isNullable || p.IsNullable))],
        };
        return new ViewColumn(name, fields.ToEquatableArray())
        {
            Source = column,
            IsList = column.IsList,
            ListTable = column.IsList ? _listNames.Take(_tableNames[_table.Index] + "_" + name) : "",
            Target = column.Type == ColumnType.Reference ? _tableNames[_table.Targets[Array.IndexOf(_table.Columns, column)][0].Index] : null,
            IsToSeveral = column.Type == ColumnType.Union,
            Choices = column.Scalar is EnumType
                ? _schema.Enum(column.TypeName!).Members.Items.Select(m => m.YamlName).Distinct().ToEquatableArray()
                : [],
        };
    }

    private ViewColumn Plain(string wanted, PlainKind kind, bool isNullable = false)
    {
        string name = _names.Take(wanted);
        return new ViewColumn(name, [new ViewField(name, kind, isNullable)]);
    }

    private static ViewField Field(string name) => new(name, PlainKind.Text, false);
}
