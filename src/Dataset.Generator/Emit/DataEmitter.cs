using System.Globalization;
using System.Text;
using Dataset.Core.Packing;
using Dataset.Core.Schema;
using Dataset.Core.Validation;

namespace Dataset.Generator.Emit;

/// <summary>Writes packed columns as C#: constants, spans over read-only data, and UTF-8 literals.</summary>
public static class DataEmitter
{
    /// <summary>The data of one table.</summary>
    public static GeneratedSource Emit(Catalogue catalogue, int table)
    {
        TableSpec spec = catalogue.Schema.Tables[table];
        return Emit(spec.FullName + ".Data.g.cs", spec.Namespace, TypeNames.DataClass(spec.Name), TablePacker.Pack(catalogue, table));
    }

    internal static GeneratedSource Emit(string hintName, string ns, string dataClass, PackedTable table)
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
                WriteColumn(writer, column);
            }

            foreach (PackedHeap heap in table.Heaps)
            {
                WriteHeap(writer, heap);
            }
        });
        return new GeneratedSource(hintName, writer.ToString());
    }

    private static void WriteColumn(CodeWriter writer, PackedColumn column)
    {
        string type = column.Words ? "ulong" : NarrowestType(column.Values);
        StringBuilder line = new();
        line.Append("internal static global::System.ReadOnlySpan<").Append(type).Append("> ").Append(column.Name).Append(" => ");
        if (type == "byte" && column.Values.Count > 0 && column.Values.All(v => v < 0x80))
        {
            // One token for the compiler instead of one expression per number.
            line.Append('"');
            foreach (long value in column.Values)
            {
                line.Append(CSharpText.Escape(((char)value).ToString()));
            }

            line.Append("\"u8;");
        }
        else
        {
            line.Append('[');
            for (int i = 0; i < column.Values.Count; i++)
            {
                if (i > 0)
                {
                    line.Append(',');
                }

                line.Append(column.Words
                    ? unchecked((ulong)column.Values[i]).ToString(CultureInfo.InvariantCulture)
                    : column.Values[i].ToString(CultureInfo.InvariantCulture));
            }

            line.Append("];");
        }

        writer.Line(line.ToString());
    }

    private static string NarrowestType(IReadOnlyList<long> values)
    {
        long least = 0, greatest = 0;
        foreach (long value in values)
        {
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return least < 0
            ? (least >= int.MinValue && greatest <= int.MaxValue ? "int" : "long")
            : greatest <= byte.MaxValue ? "byte"
            : greatest <= ushort.MaxValue ? "ushort"
            : greatest <= int.MaxValue ? "int"
            : "long";
    }

    private static void WriteHeap(CodeWriter writer, PackedHeap heap)
    {
        string header = "internal static global::System.ReadOnlySpan<byte> " + heap.Name + "(int chunk) => ";
        if (heap.Chunks.Count == 1)
        {
            writer.Line(header + Utf8Literal(heap.Chunks[0]) + ";");
            return;
        }

        writer.Block(header + "chunk switch", () =>
        {
            for (int i = 0; i < heap.Chunks.Count; i++)
            {
                string pattern = i == heap.Chunks.Count - 1 ? "_" : i.ToString(CultureInfo.InvariantCulture);
                writer.Line(pattern + " => " + Utf8Literal(heap.Chunks[i]) + ",");
            }
        }, "};");
    }

    private static string Utf8Literal(byte[] utf8) => CSharpText.Literal(Encoding.UTF8.GetString(utf8)) + "u8";
}
