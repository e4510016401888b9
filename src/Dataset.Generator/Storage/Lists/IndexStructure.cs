using System.Collections.Immutable;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>An index of a table: what it finds rows by. One class for each way to find them.</summary>
internal abstract class IndexStructure : DataStructure
{
    protected IndexStructure(DatasetSchema schema, int table, int number)
        : base(schema, table)
    {
        Number = number;
        Index = schema.Tables[table].Indexes[number];
        Column = ColumnOf(schema, schema.Tables[table], Index);
        Code = new ValueCode(schema, Column);
    }

    public override DataPartKind Kind => DataPartKind.Index;

    public override int Number { get; }

    protected IndexSpec Index { get; }

    /// <summary>The column whose type all sources have.</summary>
    protected ColumnSpec Column { get; }

    protected ValueCode Code { get; }

    /// <summary>What the index is called among the data, where columns are called after properties and methods by names of their own.</summary>
    protected string Data => DataName(Index.Name);

    /// <summary>The rows, list by list.</summary>
    protected ListColumn Lists => new(Data);

    protected string ListType => TypeNames.RowList(Schema, RowType);

    /// <summary>All rows of a table that says in which order they are handed out.</summary>
    public const string InOrder = "__InOrder";

    /// <summary>The name among the data of a look-up.</summary>
    public static string DataName(string lookUp) => "__Index" + lookUp;

    /// <summary>The structure of an index.</summary>
    public static IndexStructure Of(DatasetSchema schema, int table, int number)
    {
        IndexSpec index = schema.Tables[table].Indexes[number];
        ColumnSpec column = ColumnOf(schema, schema.Tables[table], index);
        ValueCode code = new(schema, column);
        return column.Scalar is null ? new RowIndex(schema, table, number)
            : index.Range ? column.Scalar.SpansDays ? new FuzzyRangeIndex(schema, table, number) : new RangeIndex(schema, table, number)
            : code.IsText ? new TextIndex(schema, table, number)
            : code.IsHash ? new HashedIndex(schema, table, number)
            : new ValueIndex(schema, table, number);
    }

    /// <summary>The values in a cell: the items of a list, or the one value.</summary>
    public static IEnumerable<Value> Flatten(Value? cell) => cell switch
    {
        null => [],
        ListValue list => list.Items,
        _ => [cell],
    };

    /// <summary>The columns that the index reads: of a part's column also those that say which parts a row has.</summary>
    public IEnumerable<(int Table, int Column)> Sources()
    {
        foreach (IndexSource source in Index.Sources)
        {
            (int table, int column) = (TableNumber, source.Column);
            yield return (table, column);
            foreach (int within in source.Within)
            {
                (table, column) = (Schema.Tables.Items.IndexOf(Schema.Table(Schema.Tables[table].Columns[column].TypeName!)), within);
                yield return (table, column);
            }
        }
    }

    public override PartInput InputOf(CatalogueColumns from) => from.InputOf(TableNumber, Sources());

    public override void EmitData(CodeWriter writer)
    {
        ListSource source = new(Schema, writer, Data, RowType);
        source.Emit(item => $"At({item})");
        EmitData(writer, source);
        EmitOrder(writer, source);
    }

    /// <summary>Where all rows are handed out in the order of this index, they are the whole of its list.</summary>
    protected void EmitOrder(CodeWriter writer, ListSource source)
    {
        if (Table.Order == Index)
        {
            writer.Line($"internal static {ListType} {InOrder} => new({source.Instance}, 0, {Lists.Items.Length});").Line();
        }
    }

    public override void EmitApi(CodeWriter writer)
    {
        string name =
            LookUps.Parameter(Index.Name.StartsWith("By", StringComparison.Ordinal) && Index.Name.Length > 2 ? Index.Name.Substring(2) : "Value");
        foreach ((string type, string argument) in Code.Parameters(name))
        {
            writer.Summary($"Rows by {string.Join(" or ", Index.Sources.Items.Select(Seen))}.");
            writer.Line($"/// <param name=\"{name.TrimStart('@')}\">The value{(Code.IsText ? ": ordinal, case matters" : "")}.</param>");
            writer.Line("/// <returns>The rows in key order; none where there is none.</returns>");
            writer.Line($"public static {ListType} {Index.Name}({type} {name}) => {TypeNames.DataClass(Table.Name)}.{Data}({argument});").Line();
        }
    }

    /// <summary>Writes the look-up behind the lists' source.</summary>
    protected abstract void EmitData(CodeWriter writer, ListSource source);

    /// <summary>The property of a source, as documentation names it.</summary>
    protected string Seen(IndexSource source) => $"<see cref=\"{RowType}.{TypeNames.Escaped(Table.Columns[source.Column].Name)}\"/>";

    /// <summary>Each value that is indexed, with its row.</summary>
    protected List<(Value Value, int Row)> Entries(PartInput input) => [.. IsOfOneValue ? All(input) : All(input).Distinct()];

    /// <summary>The rows of one value, as numbers of a list: ascending, which they are where they come from one column.</summary>
    protected IEnumerable<long> Listed(IEnumerable<int> rows) => (Index.Sources.Count == 1 ? rows : rows.OrderBy(r => r)).Select(r => (long)r);

    /// <summary>Whether a row has one value at the most, and so none twice.</summary>
    private bool IsOfOneValue => Index.Sources.Count == 1 && Index.Sources[0].Within.Count == 0 && !Table.Columns[Index.Sources[0].Column].IsList;

    private static ColumnSpec ColumnOf(DatasetSchema schema, TableSpec table, IndexSpec index)
    {
        IndexSource first = index.Sources[0];
        return first.Within.Items.Aggregate(table.Columns[first.Column], (column, within) => schema.Table(column.TypeName!).Columns[within]);
    }

    private IEnumerable<(Value Value, int Row)> All(PartInput input)
    {
        foreach (IndexSource source in Index.Sources)
        {
            ImmutableArray<Value?> cells = input.Cells(source.Column);
            for (int row = 0; row < cells.Length; row++)
            {
                if (IsOfOneValue)
                {
                    if (cells[row] is { } only)
                    {
                        yield return (only, row);
                    }

                    continue;
                }

                IEnumerable<Value> values =
                    source.Within.Items.Aggregate(Flatten(cells[row]), (outer, within) => outer.SelectMany(v => PartValues(input, v, within)));
                foreach (Value value in values)
                {
                    yield return (value, row);
                }
            }
        }
    }

    private static IEnumerable<Value> PartValues(PartInput input, Value value, int partColumn)
    {
        (int part, int start, int count) = value switch
        {
            PartRangeValue range => (range.Table, range.Start, range.Count),
            RowValue row => (row.Row.Table, row.Row.Row, 1),
            _ => (0, 0, 0),
        };
        ImmutableArray<Value?> cells = count > 0 ? input.Cells(part, partColumn) : [];
        for (int i = start; i < start + count; i++)
        {
            foreach (Value item in Flatten(cells[i]))
            {
                yield return item;
            }
        }
    }
}
