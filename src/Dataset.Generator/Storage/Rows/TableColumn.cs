using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>One column of a table, and the method that reads a row's value from it.</summary>
internal sealed class TableColumn(DatasetSchema schema, int table, int number) : DataStructure(schema, table)
{
    private readonly ColumnSpec _column = schema.Tables[table].Columns[number];
    private readonly ScalarColumn _scalar = new(schema, schema.Tables[table].Columns[number]);
    private readonly ListColumn _list = new(schema.Tables[table].Columns[number].Name);
    private readonly PartList _parts = new(schema.Tables[table].Columns[number].Name);
    private readonly SpanColumn _span = new(schema.Tables[table].Columns[number].Name);

    /// <summary>Text is packed with all other text of the table.</summary>
    public override DataPartKind Kind => TableText.IsText(_column) ? DataPartKind.WithText : DataPartKind.Column;

    public override int Number => number;

    public override PartInput InputOf(CatalogueColumns from) => from.InputOf(TableNumber, [(TableNumber, number)]);

    public override void Pack(PartInput input, IDataSink to) => Pack(input, texts: null, to);

    /// <summary>Packs the column; a list of text needs the text that the table shares.</summary>
    public void Pack(PartInput input, SharedText? texts, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        IReadOnlyList<Value?> cells = input.Cells(number);
        if (_column.IsList && _column.Type == ColumnType.Part)
        {
            _parts.Pack(cells, to);
        }
        else if (_column.IsList)
        {
            List<long> offsets = [0];
            List<Value?> items = [];
            foreach (Value? cell in cells)
            {
                if (cell is ListValue list)
                {
                    items.AddRange(list.Items);
                }

                offsets.Add(items.Count);
            }

            _list.Offsets.Pack(offsets, to);
            _scalar.Pack(items, _list.Items, nullable: false, rows, texts, to);
        }
        else if (_column.Type == ColumnType.TextSpan)
        {
            _span.Pack(cells, to);
        }
        else
        {
            _scalar.Pack(cells, _scalar.Values, _column.Nullable, rows, texts, to);
        }
    }

    public override void EmitData(CodeWriter writer)
    {
        string name = _column.Name, get = "Get_" + name;
        if (_column.Type == ColumnType.TextSpan)
        {
            writer.Line($"internal static {TypeNames.ValueType(Schema, _column)} {get}(int row) => {_span.Value("row")};").Line();
        }
        else if (_column.IsList && _column.Type == ColumnType.Part)
        {
            string part = TypeNames.Global(_column.TypeName!), data = TypeNames.GlobalDataClass(_column.TypeName!);
            EmitList(writer, name, part, _parts.Start("row"), _parts.End("start", "row"), data + ".At(index)");
        }
        else if (_column.IsList)
        {
            string item = _scalar.Value(_list.Items.At("index")), type = TypeNames.ValueType(Schema, _column);
            EmitList(writer, name, type, _list.Start("row"), _list.End("row"), _column.NamesFields ? $"new({RowTypeOfOwner()}, {item})" : item);
        }
        else if (TableText.IsText(_column))
        {
            EmitText(writer, get);
        }
        else
        {
            EmitScalar(writer, get);
        }
    }

    /// <summary>
    /// Writes the method that makes the list of a row, which the row keeps: it is walked through as often as an array, so it is one.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="type">The type of an item.</param>
    /// <param name="start">Where its items start.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="item">The expression that makes the item at <c>index</c>.</param>
    internal static void EmitList(CodeWriter writer, string name, string type, string start, string end, string item)
    {
        writer.Block($"internal static {type}[] Get_{name}(int row)", () =>
        {
            writer.Line($"int start = {start}, end = {end};");
            writer.Line($"{type}[] items = new {type}[end - start];");
            writer.Block("for (int index = start; index < end; index++)", () => writer.Line($"items[index - start] = {item};"));
            writer.Line("return items;");
        });
        writer.Line();
    }

    /// <summary>The expression for the type of the rows whose fields are named; without an owner that is an error already.</summary>
    private string RowTypeOfOwner() => Table.Columns.Items.FirstOrDefault(c => c.Type == ColumnType.Owner) is { } owner
        ? $"Get_{owner.Name}(row).GetType()"
        : "null";

    /// <summary>A record reads text that is always there, and is text, without a method between.</summary>
    private void EmitText(CodeWriter writer, string get)
    {
        TextColumn column = new(_column.Name);
        string type = TypeNames.ValueType(Schema, _column), text = column.Text("row");
        if (_column.Nullable || !_column.Scalar!.IsItsText)
        {
            string none = _column.Nullable ? $"{column.IsNull("row")} ? null : " : "";
            writer.Line($"internal static {type}{(_column.Nullable ? "?" : "")} {get}(int row) => {none}{_column.Scalar!.CSharp(type, [text])};")
                .Line();
        }
    }

    private void EmitScalar(CodeWriter writer, string get)
    {
        string type = TypeNames.ValueType(Schema, _column), code = _scalar.Values.At("row");
        if (!_column.Nullable)
        {
            writer.Line($"internal static {type} {get}(int row) => {_scalar.Value(code)};").Line();
            return;
        }

        // A based column has the shift by one in its base.
        string shifted = _scalar.IsBased ? "code" : "code - 1";
        writer.Block($"internal static {type}? {get}(int row)", () =>
        {
            writer.Line($"{(_scalar.IsBased ? "long" : "int")} code = {code};");
            writer.Line($"return code == 0 ? null : {_scalar.Value(shifted)};");
        });
        writer.Line();
    }
}
