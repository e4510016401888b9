using System.Globalization;
using System.Text;
using Dataset.Core;
using Dataset.Core.Packing;
using Dataset.Core.Schema;

namespace Dataset.Generator.Emit;

/// <summary>Writes packed columns as C#: constants, spans over read-only data, and UTF-8 literals.</summary>
public static class DataEmitter
{
    /// <summary>Up to here a plain list of bytes costs the compiler little.</summary>
    private const int MaxListed = 256;

    private const int ChunksPerGroup = 16;

    /// <summary>One part of a table's data.</summary>
    public static DataSegment Emit(TablePart part)
    {
        CodeWriter writer = CodeWriter.Members();
        Write(part.Slice.Schema, writer, part.Pack());
        return new DataSegment(part.Slice.Spec, writer.ToAscii());
    }

    /// <summary>The source of a table from its parts.</summary>
    public static DataSource Join(TableSpec table, IEnumerable<DataSegment> segments)
    {
        CodeWriter head = CodeWriter.File(table.Namespace).Line(ClassOf(TypeNames.DataClass(table.Name))).Line("{"), end = new CodeWriter().Line("}");
        return new DataSource(table.FullName + ".Data.g.cs", EquatableArray.Of([head.ToAscii(), .. segments.Select(s => s.Text), end.ToAscii()]));
    }

    internal static GeneratedSource Emit(DatasetSchema schema, string hintName, string ns, string dataClass, PackedTable table)
    {
        CodeWriter writer = CodeWriter.File(ns);
        writer.Block(ClassOf(dataClass), () => Write(schema, writer, table));
        return new GeneratedSource(hintName, writer.ToString());
    }

    private static string ClassOf(string dataClass) => "internal static partial class " + dataClass;

    private static void Write(DatasetSchema schema, CodeWriter writer, PackedTable table)
    {
        foreach (PackedConstant constant in table.Constants)
        {
            string type = constant.Value is >= int.MinValue and <= int.MaxValue ? "int" : "long";
            writer.Line($"internal const {type} {constant.Name} = {constant.Value.ToString(CultureInfo.InvariantCulture)};");
        }

        foreach (PackedColumn column in table.Columns)
        {
            WriteColumn(schema, writer, column);
        }

        foreach (PackedText text in table.Texts)
        {
            WriteText(schema, writer, text);
        }

        foreach (PackedHeap heap in table.Heaps)
        {
            WriteHeap(writer, heap);
        }
    }

    private static void WriteColumn(DatasetSchema schema, CodeWriter writer, PackedColumn column)
    {
        (string type, int groups) = EncodingOf(column);
        string access = type == "byte"
            ? $"internal static global::System.ReadOnlySpan<byte> {column.Name} => "
            : $"internal static {TypeNames.Runtime(schema, type)} {column.Name} => new(";
        writer.Line(access, text => AppendNumbers(text, column.Values, groups), type == "byte" ? ";" : ");");
    }

    /// <summary>
    /// The type that reads a column, and the bytes a number takes at seven bits each; 0: plain bytes. Only bytes are ever used: a span over wider
    /// numbers goes through a helper of the runtime that allocates until the code is optimised, and costs a cold process dearly.
    /// </summary>
    private static (string Type, int Groups) EncodingOf(PackedColumn column)
    {
        long least = column.Values.DefaultIfEmpty(0).Min(), greatest = column.Values.DefaultIfEmpty(0).Max();
        return column switch
        {
            { Words: true } => ("PackedWords", 10),
            { Values.Count: 0 } => ("byte", 0),
            _ when least < 0 || greatest >= 1L << 28 => ("PackedInt64", 10),
            _ when greatest < 1 << 7 => ("byte", 1),
            _ when greatest < 1 << 8 && column.Values.Count <= MaxListed => ("byte", 0),
            _ when greatest < 1 << 14 => ("Packed14", 2),
            _ when greatest < 1 << 21 => ("Packed21", 3),
            _ => ("Packed28", 4),
        };
    }

    /// <summary>Numbers as a UTF-8 literal, seven bits a byte, the lowest first: one token for the compiler instead of one expression per number.</summary>
    private static void AppendNumbers(StringBuilder text, IReadOnlyList<long> values, int groups)
    {
        if (groups == 0)
        {
            text.Append('[').Append(string.Join(",", values.Select(v => v.ToString(CultureInfo.InvariantCulture)))).Append(']');
            return;
        }

        char[] characters = new char[values.Count * groups];
        for (int i = 0, at = 0; i < values.Count; i++)
        {
            for (int group = 0; group < groups; group++)
            {
                characters[at++] = (char)((values[i] >> (7 * group)) & 0x7F);
            }
        }

        AppendUtf8(text, characters);
    }

    private static void AppendUtf8(StringBuilder text, char[] characters)
    {
        text.Append('"');
        CSharpText.AppendEscaped(text, characters);
        text.Append("\"u8");
    }

    /// <summary>The two ways to a column's text: behind the row's other text, or by a number.</summary>
    private static void WriteText(DatasetSchema schema, CodeWriter writer, PackedText text)
    {
        string length, place, delta = "";
        if (text.Preceding is not null)
        {
            length = $"{ColumnNames.Lengths(text.Name)}[row]";
            place = $"{ColumnNames.Starts(ColumnNames.RowText)}[row]";
            delta = string.Concat(text.Preceding.Select(p => $" + ({ColumnNames.Lengths(p)}[row] >> 1)"));
        }
        else
        {
            string number = $"{ColumnNames.Values(text.Name)}[row]{(text.Nullable ? " - 1" : "")}";
            length = $"{ColumnNames.Lengths(ColumnNames.Shared)}[{number}]";
            place = $"{ColumnNames.Starts(ColumnNames.Shared)}[{number}]";
        }

        string heap = ColumnNames.Heap(text.Preceding is null ? ColumnNames.Shared : ColumnNames.RowText);
        string utf8 = $"{heap}(place >> {TextHeap.ChunkBits}).Slice((place & {TextHeap.OffsetMask}){delta}, length >> 1)";

        // Reading the text is one method on purpose: in a cold process every method costs more than all that it does.
        writer.Block($"internal static string {ColumnNames.Text(text.Name)}(int row)", () =>
        {
            writer.Line($"int place = {place}, length = {length};");
            writer.Line($"return {TypeNames.Runtime(schema, "PackedText")}.Decode({utf8}, (length & 1) != 0);");
        });
        writer.Block($"internal static global::System.ReadOnlySpan<byte> {ColumnNames.Utf8(text.Name)}(int row)", () =>
        {
            writer.Line($"int place = {place}, length = {length};");
            writer.Line($"return {utf8};");
        });
        writer.Line($"internal static bool {ColumnNames.IsAscii(text.Name)}(int row) => ({length} & 1) != 0;");
        if (text.Nullable)
        {
            string stored = text.Preceding is null ? $"{ColumnNames.Values(text.Name)}[row]" : length;
            writer.Line($"internal static bool {ColumnNames.IsNull(text.Name)}(int row) => {stored} == 0;");
        }
    }

    private static void WriteHeap(CodeWriter writer, PackedHeap heap)
    {
        string header = "internal static global::System.ReadOnlySpan<byte> " + heap.Name + "(int chunk) => ";
        if (heap.Chunks.Count == 1)
        {
            WriteChunk(writer, header, heap.Chunks[0]);
            return;
        }

        // A method each: the compiler makes a node of every byte of a UTF-8 literal and frees them only when it is done with the method.
        for (int i = 0; i < heap.Chunks.Count; i++)
        {
            WriteChunk(writer, $"private static global::System.ReadOnlySpan<byte> {heap.Name}_{Number(i)} => ", heap.Chunks[i]);
        }

        // Two small methods on the way to a chunk instead of one with an arm for each: all of it is compiled before the first string is read.
        for (int first = 0; first < heap.Chunks.Count; first += ChunksPerGroup)
        {
            int start = first, end = Math.Min(first + ChunksPerGroup, heap.Chunks.Count);
            WriteSwitch(writer, $"private static global::System.ReadOnlySpan<byte> {heap.Name}_Group{Number(first / ChunksPerGroup)}(int chunk) => chunk switch", start, end, i => $"{heap.Name}_{Number(i)}");
        }

        WriteSwitch(
            writer, header + $"(chunk / {Number(ChunksPerGroup)}) switch", 0, (heap.Chunks.Count + ChunksPerGroup - 1) / ChunksPerGroup, i => $"{heap.Name}_Group{Number(i)}(chunk)");
    }

    /// <summary>Writes a switch over consecutive numbers.</summary>
    private static void WriteSwitch(CodeWriter writer, string header, int start, int end, Func<int, string> arm) => writer.Block(
        header,
        () =>
        {
            for (int i = start; i < end; i++)
            {
                writer.Line($"{(i == end - 1 ? "_" : Number(i))} => {arm(i)},");
            }
        },
        "};");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteChunk(CodeWriter writer, string header, byte[] utf8) =>
        writer.Line(header, text => AppendUtf8(text, Encoding.UTF8.GetChars(utf8)), ";");
}
