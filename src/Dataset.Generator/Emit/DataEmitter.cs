using System.Globalization;
using System.Text;
using Dataset.Core.Packing;
using Dataset.Core.Schema;
using Dataset.Core.Validation;

namespace Dataset.Generator.Emit;

/// <summary>Writes packed columns as C#: constants, spans over read-only data, and UTF-8 literals.</summary>
public static class DataEmitter
{
    /// <summary>Four groups of seven bits hold no more.</summary>
    private const long MaxGrouped = (1L << 28) - 1;

    /// <summary>Up to here a plain list of numbers costs the compiler little, and reading it is one load.</summary>
    private const int MaxListed = 256;

    /// <summary>The data of one table.</summary>
    public static GeneratedSource Emit(Catalogue catalogue, int table)
    {
        TableSpec spec = catalogue.Schema.Tables[table];
        return Emit(catalogue.Schema, spec.FullName + ".Data.g.cs", spec.Namespace, TypeNames.DataClass(spec.Name), TablePacker.Pack(catalogue, table));
    }

    internal static GeneratedSource Emit(DatasetSchema schema, string hintName, string ns, string dataClass, PackedTable table)
    {
        CodeWriter writer = CodeWriter.File(ns);
        writer.Block("internal static partial class " + dataClass, () =>
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
                WriteText(writer, text);
            }

            foreach (PackedHeap heap in table.Heaps)
            {
                WriteHeap(writer, heap);
            }
        });
        return new GeneratedSource(hintName, writer.ToString());
    }

    private static void WriteColumn(DatasetSchema schema, CodeWriter writer, PackedColumn column)
    {
        long least = column.Words ? 0 : column.Values.DefaultIfEmpty(0).Min(), greatest = column.Words ? 0 : column.Values.DefaultIfEmpty(0).Max();
        int groups = column.Words || least < 0 || greatest > MaxGrouped || column.Values.Count == 0 ? 0 : GroupsOf(greatest);
        if (groups == 1)
        {
            writer.Line($"internal static global::System.ReadOnlySpan<byte> {column.Name} => {Groups(column.Values, groups)};");
        }
        else if (groups > 1 && column.Values.Count > MaxListed)
        {
            writer.Line($"internal static {TypeNames.Runtime(schema, "Packed" + (groups * 7).ToString(CultureInfo.InvariantCulture))} {column.Name} => new({Groups(column.Values, groups)});");
        }
        else
        {
            string type = column.Words ? "ulong" : NarrowestType(least, greatest);
            IEnumerable<string> values = column.Values.Select(v => column.Words ? unchecked((ulong)v).ToString(CultureInfo.InvariantCulture) : v.ToString(CultureInfo.InvariantCulture));
            writer.Line($"internal static global::System.ReadOnlySpan<{type}> {column.Name} => [{string.Join(",", values)}];");
        }
    }

    private static int GroupsOf(long greatest) => greatest < 1 << 7 ? 1 : greatest < 1 << 14 ? 2 : greatest < 1 << 21 ? 3 : 4;

    /// <summary>Numbers as a UTF-8 literal, seven bits a byte, the lowest first: one token for the compiler instead of one expression per number.</summary>
    private static string Groups(IReadOnlyList<long> values, int groups)
    {
        StringBuilder literal = new(values.Count * groups * 2);
        literal.Append('"');
        foreach (long value in values)
        {
            for (int group = 0; group < groups; group++)
            {
                CSharpText.AppendEscaped(literal, (char)((value >> (7 * group)) & 0x7F));
            }
        }

        return literal.Append("\"u8").ToString();
    }

    /// <summary>The two ways to a column's text: behind the row's other text, or by a number.</summary>
    private static void WriteText(CodeWriter writer, PackedText text)
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
            length = $"{ColumnNames.Lengths(ColumnNames.Text)}[{number}]";
            place = $"{ColumnNames.Starts(ColumnNames.Text)}[{number}]";
        }

        string heap = ColumnNames.Heap(text.Preceding is null ? ColumnNames.Text : ColumnNames.RowText);
        writer.Block($"internal static global::System.ReadOnlySpan<byte> {ColumnNames.Utf8(text.Name)}(int row)", () =>
        {
            writer.Line($"int place = {place};");
            writer.Line($"return {heap}(place >> {TextHeap.ChunkBits}).Slice((place & {TextHeap.OffsetMask}){delta}, {length} >> 1);");
        });
        writer.Line($"internal static bool {ColumnNames.IsAscii(text.Name)}(int row) => ({length} & 1) != 0;");
        if (text.Nullable)
        {
            string stored = text.Preceding is null ? $"{ColumnNames.Values(text.Name)}[row]" : length;
            writer.Line($"internal static bool {ColumnNames.IsNull(text.Name)}(int row) => {stored} == 0;");
        }
    }

    private static string NarrowestType(long least, long greatest) =>
        least < 0
            ? (least >= int.MinValue && greatest <= int.MaxValue ? "int" : "long")
            : greatest <= byte.MaxValue ? "byte"
            : greatest <= ushort.MaxValue ? "ushort"
            : greatest <= int.MaxValue ? "int"
            : "long";

    private static void WriteHeap(CodeWriter writer, PackedHeap heap)
    {
        string header = "internal static global::System.ReadOnlySpan<byte> " + heap.Name + "(int chunk) => ";
        if (heap.Chunks.Count == 1)
        {
            writer.Line(header + Utf8Literal(heap.Chunks[0]) + ";");
            return;
        }

        // A method each: the compiler makes a node of every byte of a UTF-8 literal and frees them only when it is done with the method.
        for (int i = 0; i < heap.Chunks.Count; i++)
        {
            writer.Line($"private static global::System.ReadOnlySpan<byte> {heap.Name}_{i.ToString(CultureInfo.InvariantCulture)} => {Utf8Literal(heap.Chunks[i])};");
        }

        writer.Block(header + "chunk switch", () =>
        {
            for (int i = 0; i < heap.Chunks.Count; i++)
            {
                string number = i.ToString(CultureInfo.InvariantCulture);
                writer.Line($"{(i == heap.Chunks.Count - 1 ? "_" : number)} => {heap.Name}_{number},");
            }
        }, "};");
    }

    private static string Utf8Literal(byte[] utf8) => CSharpText.Literal(Encoding.UTF8.GetString(utf8)) + "u8";
}
