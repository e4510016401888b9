using System.Globalization;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Writes the way from a value to its place in a sorted column: read where the values lie close together, searched elsewhere.</summary>
internal static class SearchEmitter
{
    /// <summary>Writes a method that returns the first position whose value is at least the parameter; the count where none is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="parameter">Its one parameter, type and name.</param>
    /// <param name="count">The number of values.</param>
    /// <param name="value">The value at <c>middle</c>.</param>
    public static void EmitFirstAtLeast(CodeWriter writer, string name, string parameter, string count, string value)
    {
        string sought = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        writer.Block($"private static int {name}({parameter})", () =>
        {
            writer.Line($"int low = 0, high = {count};");
            writer.Block("while (low < high)", () =>
            {
                writer.Line("int middle = (low + high) >>> 1;");
                writer.Line($"if (({value}) < {sought}) {{ low = middle + 1; }} else {{ high = middle; }}");
            });
            writer.Line("return low;");
        });
        writer.Line();
    }

    /// <summary>Writes the way from a value to its list: where it starts and how long it is, which is 0 if no row has the value.</summary>
    public static void EmitSlice(CodeWriter writer, NumberEmitter numbers, PackedValueIndex index)
    {
        string keys = ColumnNames.Keys(index.Name), offsets = ColumnNames.Offsets(index.Name), search = ColumnNames.FirstAtLeast(index.Name);
        if (index.First is null)
        {
            EmitFirstAtLeast(writer, search, "long code", ColumnNames.Length(keys), keys + "(middle)");
        }

        writer.Block($"internal static int {ColumnNames.Slice(index.Name)}(long code, out int count)", () =>
        {
            writer.Line("count = 0;");
            if (index.First is { } first)
            {
                writer.Line($"ulong offset = unchecked((ulong)code - {unchecked((ulong)first).ToString(CultureInfo.InvariantCulture)}UL);");
                writer.Line($"if (offset >= {index.Count.ToString(CultureInfo.InvariantCulture)}UL) {{ return 0; }}");
                writer.Line("int position = (int)offset;");
            }
            else
            {
                writer.Line($"int position = {search}(code);");
                writer.Line($"if (position == {ColumnNames.Length(keys)} || {keys}(position) != code) {{ return 0; }}");
            }

            foreach (string local in numbers.Locals([offsets]))
            {
                writer.Line(local);
            }

            writer.Line($"int start = {numbers.Read(offsets, "position")};");
            writer.Line($"count = {numbers.Read(offsets, "(position + 1)")} - start;");
            writer.Line("return start;");
        });
    }

    /// <summary>Writes the way from a code to the first of the sorted ones that is not less.</summary>
    public static void EmitOrder(CodeWriter writer, PackedOrder order)
    {
        string name = ColumnNames.FirstAtLeast(order.Name), keys = ColumnNames.Keys(order.Name);
        if (order.IsDense)
        {
            string items = ColumnNames.Length(ColumnNames.Items(order.Name));
            writer.Line($"private static int {name}(long code) => code <= {Number(order.First)} ? 0 : code > {Number(order.Last)} ? {items} : {keys}((int)(code - {Number(order.First)}));");
            return;
        }

        EmitFirstAtLeast(writer, name, "long code", ColumnNames.Length(keys), $"{keys}(middle) + {Number(order.First)}");
    }

    private static string Number(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L";
}
