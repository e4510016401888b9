using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using static Dataset.Generator.Storage.ColumnNames;

namespace Dataset.Generator.Storage;

/// <summary>
/// The half of a table's data class that follows from the schema alone: rows made on first touch, and one accessor per column. It is the only
/// code that knows how columns are packed.
/// </summary>
internal sealed class AccessEmitter(DatasetSchema schema, TableSpec table, CodeWriter writer)
{
    private readonly string _type = TypeNames.Global(table.FullName);
    private readonly string _data = TypeNames.DataClass(table.Name);

    public void Emit()
    {
        writer.Block($"internal static partial class {_data}", () =>
        {
            RowsEmitter.Emit(schema, writer, _type, Count, "new(row)");
            EmitSharedText(schema, writer);
            foreach (ColumnSpec column in table.Columns.Items.Where(c => !c.BuildOnly))
            {
                EmitColumn(column);
            }

            foreach (InverseSpec inverse in table.Inverses)
            {
                EmitOwnList(inverse.Name, TypeNames.Global(inverse.ElementType), $"{TypeNames.GlobalDataClass(inverse.ElementType)}.At({Items(inverse.Name)}(index))");
            }

            new LookupEmitter(schema, table, writer).EmitData();
        });
    }

    /// <summary>Writes the method that decodes a string that columns share, and one that compares it.</summary>
    internal static void EmitSharedText(DatasetSchema schema, CodeWriter writer)
    {
        string text = TypeNames.PackedText;
        writer.Block("private static string Text(int index)", () =>
        {
            writer.Line($"int start = {Starts(Shared)}(index), length = {Lengths(Shared)}(index);");
            writer.Line($"return {text}.Decode({Heap(Shared)}(start >> {TextHeap.ChunkBits}).Slice(start & {TextHeap.OffsetMask}, length >> 1), (length & 1) != 0);");
        });
        writer.Line();
        writer.Block("private static bool IsText(int index, global::System.ReadOnlySpan<char> text)", () =>
        {
            writer.Line($"int start = {Starts(Shared)}(index), length = {Lengths(Shared)}(index);");
            writer.Line($"return {text}.Equal(text, {Heap(Shared)}(start >> {TextHeap.ChunkBits}).Slice(start & {TextHeap.OffsetMask}, length >> 1), (length & 1) != 0);");
        });
        writer.Line();
    }

    private void EmitColumn(ColumnSpec column)
    {
        string name = column.Name, get = "Get_" + name;
        if (column.Type == ColumnType.TextSpan)
        {
            writer.Line($"internal static {TypeNames.ValueType(schema, column)} {get}(int row) => new({Starts(name)}(row), {Ends(name)}(row));").Line();
        }
        else if (column.IsList && column.Type == ColumnType.Part)
        {
            string part = TypeNames.Global(column.TypeName!), data = TypeNames.GlobalDataClass(column.TypeName!);
            EmitList(name, part, $"{Starts(name)}(row)", $"start + {Counts(name)}(row)", data + ".At(index)");
        }
        else if (column.IsList)
        {
            EmitOwnList(name, TypeNames.ValueType(schema, column), Value(schema, column, $"{Items(name)}(index)"));
        }
        else
        {
            EmitScalar(column, get);
        }
    }

    private void EmitOwnList(string name, string type, string item) => EmitList(name, type, $"{Offsets(name)}(row)", $"{Offsets(name)}(row + 1)", item);

    /// <summary>Writes the method that makes the list of a row, which the row keeps: it is walked through as often as an array, so it is one.</summary>
    /// <param name="name">The property.</param>
    /// <param name="type">The type of an item.</param>
    /// <param name="start">Where its items start.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="item">The expression that makes the item at <c>index</c>.</param>
    private void EmitList(string name, string type, string start, string end, string item)
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

    private void EmitScalar(ColumnSpec column, string get)
    {
        string type = TypeNames.ValueType(schema, column), code = $"{Values(column.Name)}(row)";
        if (column.Type is ColumnType.Text or ColumnType.Uri)
        {
            string text = $"{Text(column.Name)}(row)";
            string value = column.Type == ColumnType.Text ? text : $"new {type}({text}, global::System.UriKind.Absolute)";
            if (column.Nullable || column.Type == ColumnType.Uri)
            {
                string none = column.Nullable ? $"{IsNull(column.Name)}(row) ? null : " : "";
                writer.Line($"internal static {type}{(column.Nullable ? "?" : "")} {get}(int row) => {none}{value};").Line();
            }

            return;
        }

        if (!column.Nullable)
        {
            writer.Line($"internal static {type} {get}(int row) => {Value(schema, column, code)};").Line();
            return;
        }

        // A based column has the shift by one in its base.
        string shifted = IsBased(column) ? "code" : "code - 1";
        writer.Block($"internal static {type}? {get}(int row)", () =>
        {
            writer.Line($"{(IsBased(column) ? "long" : "int")} code = {code};");
            writer.Line($"return code == 0 ? null : {Value(schema, column, shifted)};");
        });
        writer.Line();
    }

    internal static bool IsBased(ColumnSpec column) =>
        column.Type is ColumnType.Int or ColumnType.Date or ColumnType.Enum;

    /// <summary>The expression that makes a value of the number in its column.</summary>
    internal static string Value(DatasetSchema schema, ColumnSpec column, string code)
    {
        string words = Words(column.Name), based = $"unchecked((int)({code} + {Base(column.Name)}))", type = TypeNames.ValueType(schema, column);
        return column.Type switch
        {
            ColumnType.Text => $"Text({code})",
            ColumnType.Uri => $"new {type}(Text({code}), global::System.UriKind.Absolute)",
            ColumnType.Bool => column.Nullable ? $"({code}) != 0" : $"{code} != 0",
            ColumnType.Int => based,
            ColumnType.Date => $"{type}.FromDayNumber({based})",
            ColumnType.Enum => $"({type}){based}",
            ColumnType.FuzzyDate or ColumnType.Duration => $"new {type}({words}({code}))",
            ColumnType.Decimal =>
                $"new decimal([unchecked((int){words}(4 * ({code}))), unchecked((int){words}(4 * ({code}) + 1)), unchecked((int){words}(4 * ({code}) + 2)), unchecked((int){words}(4 * ({code}) + 3))])",
            _ => $"{TypeNames.GlobalDataClass(column.TypeName!)}.At({code})",
        };
    }
}
