using System.Globalization;
using System.Text;
using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Writes packed columns as C#: constants, spans over read-only data, and UTF-8 literals.</summary>
public static class DataEmitter
{
    /// <summary>How many chunks of text one switch chooses from.</summary>
    private const int GroupSize = 8;

    /// <summary>One part of a table's data.</summary>
    public static DataSegment Emit(DataPart part)
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

        NumberEmitter numbers = new(TypeNames.PackedNumbers, writer);
        numbers.Emit(table.Columns);
        TextHashEmitter hashes = new(TypeNames.PackedText, numbers, writer);
        foreach (PackedTextHash hash in table.TextHashes)
        {
            hashes.Emit(hash);
        }

        foreach (PackedValueIndex index in table.ValueIndexes)
        {
            SearchEmitter.EmitSlice(writer, numbers, index);
        }

        foreach (PackedOrder order in table.Orders)
        {
            SearchEmitter.EmitOrder(writer, order);
        }

        foreach (PackedText text in table.Texts)
        {
            WriteText(schema, writer, numbers, text);
        }

        foreach (PackedSymbols symbols in table.Symbols)
        {
            byte[] bytes = symbols.Table.Bytes;
            Array.Resize(ref bytes, LiteralSize.Of(bytes.Length));
            WriteChunk(writer, $"private static global::System.ReadOnlySpan<byte> {symbols.Name}", bytes);
        }

        foreach (PackedHeap heap in table.Heaps)
        {
            WriteHeap(writer, heap);
        }
    }

    /// <summary>
    /// The two ways to a column's text: behind the row's other text, or by a number. Reading it is one method on purpose: in a cold process every
    /// method costs more than all that it does.
    /// </summary>
    private static void WriteText(DatasetSchema schema, CodeWriter writer, NumberEmitter numbers, PackedText text)
    {
        string index = text.Preceding is null ? ColumnNames.Values(text.Name) : "";
        string lengths = ColumnNames.Lengths(text.Preceding is null ? ColumnNames.Shared : text.Name);
        string starts = ColumnNames.Starts(text.Preceding is null ? ColumnNames.Shared : ColumnNames.RowText);
        string[] columns = [.. index.Length > 0 ? [index] : Array.Empty<string>(), starts, lengths, .. (text.Preceding ?? []).Select(ColumnNames.Lengths)];
        string delta = string.Concat((text.Preceding ?? []).Select(p => $" + ({numbers.Read(ColumnNames.Lengths(p), "row")} >> 1)"));
        string at = index.Length == 0 ? "row" : "number";
        string heap = ColumnNames.Heap(text.Preceding is null ? ColumnNames.Shared : ColumnNames.RowText);
        string utf8 = $"{heap}(place >> {TextHeap.ChunkBits}).Slice((place & {TextHeap.OffsetMask}){delta}, length >> 1)";

        if (numbers.IsEmpty(starts))
        {
            writer.Line($"internal static string {ColumnNames.Text(text.Name)}(int row) => \"\";");
            writer.Line($"internal static global::System.ReadOnlySpan<byte> {ColumnNames.Utf8(text.Name)}(int row) => default;");
            writer.Line($"internal static bool {ColumnNames.IsAscii(text.Name)}(int row) => true;");
        }
        else
        {
            string decode = TypeNames.PackedText + ".Decode", plain = $"{decode}({utf8}, (length & 1) != 0)";
            string coded = $"(length & 1) == 0 ? {decode}({utf8}, false) : {decode}({utf8}, {ColumnNames.Symbols(ColumnNames.RowText)})";
            Method("string", ColumnNames.Text(text.Name), needsPlace: true, text.IsCoded ? coded : plain);
            if (!text.IsCoded)
            {
                Method("global::System.ReadOnlySpan<byte>", ColumnNames.Utf8(text.Name), needsPlace: true, utf8);
                Method("bool", ColumnNames.IsAscii(text.Name), needsPlace: false, "(length & 1) != 0");
            }
        }

        if (text.Nullable)
        {
            writer.Line($"internal static bool {ColumnNames.IsNull(text.Name)}(int row) => {(text.Preceding is null ? index : lengths)}(row) == 0;");
        }

        void Method(string type, string name, bool needsPlace, string result) => writer.Block($"internal static {type} {name}(int row)", () =>
        {
            foreach (string local in numbers.Locals(needsPlace ? columns : columns.Where(c => c == index || c == lengths)))
            {
                writer.Line(local);
            }

            if (index.Length > 0)
            {
                writer.Line($"int number = {numbers.Read(index, "row")}{(text.Nullable ? " - 1" : "")};");
            }

            writer.Line($"int length = {numbers.Read(lengths, at)};");
            if (needsPlace)
            {
                writer.Line($"int place = {numbers.Read(starts, at)};");
            }

            writer.Line($"return {result};");
        });
    }

    private static void WriteHeap(CodeWriter writer, PackedHeap heap)
    {
        if (heap.Chunks.Count == 1)
        {
            WriteChunk(writer, Header(heap.Name, "internal"), heap.Chunks[0]);
            return;
        }

        // A method each: the compiler makes a node of every byte of a UTF-8 literal and frees them only when it is done with the method.
        for (int i = 0; i < heap.Chunks.Count; i++)
        {
            WriteChunk(writer, $"private static global::System.ReadOnlySpan<byte> {heap.Name}_{Number(i)}", heap.Chunks[i]);
        }

        // Small switches over small switches: a cold process compiles only those on the way to its first text.
        string[] level = [.. Enumerable.Range(0, heap.Chunks.Count).Select(i => $"{heap.Name}_{Number(i)}")];
        for (int each = 1; ; each *= GroupSize)
        {
            string on = each == 1 ? "chunk" : $"chunk / {Number(each)}";
            if (level.Length <= GroupSize)
            {
                WriteSwitch(writer, heap.Name, "internal", on, level);
                return;
            }

            int groups = (level.Length + GroupSize - 1) / GroupSize;
            for (int group = 0; group < groups; group++)
            {
                string[] members = [.. level.Skip(group * GroupSize).Take(GroupSize)];
                WriteSwitch(writer, $"{heap.Name}_{Number(each)}x{Number(group)}", "private", $"({on}) % {Number(GroupSize)}", members);
            }

            level = [.. Enumerable.Range(0, groups).Select(group => $"{heap.Name}_{Number(each)}x{Number(group)}(chunk)")];
        }
    }

    private static void WriteSwitch(CodeWriter writer, string name, string accessibility, string on, string[] all)
    {
        writer.Block($"{Header(name, accessibility)} => ({on}) switch", () =>
        {
            for (int i = 0; i < all.Length; i++)
            {
                writer.Line($"{(i == all.Length - 1 ? "_" : Number(i))} => {all[i]},");
            }
        }, "};");
    }

    private static string Header(string name, string accessibility) => $"{accessibility} static global::System.ReadOnlySpan<byte> {name}(int chunk)";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void WriteChunk(CodeWriter writer, string header, byte[] utf8) =>
        writer.Line(header + " => ", text => CSharpText.AppendUtf8Literal(text, Encoding.UTF8.GetChars(utf8)), ";");
}
