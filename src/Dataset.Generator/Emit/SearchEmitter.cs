using System.Globalization;
using Dataset.Core.Packing;

namespace Dataset.Generator.Emit;

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

    /// <summary>Writes the way from a value to the number of its list; -1 where no row has it.</summary>
    public static void EmitPosition(CodeWriter writer, PackedValueIndex index)
    {
        string name = ColumnNames.Position(index.Name), keys = ColumnNames.Keys(index.Name);
        if (index.First is { } first)
        {
            string position = $"(ulong)code - {unchecked((ulong)first).ToString(CultureInfo.InvariantCulture)}UL";
            writer.Line($"internal static int {name}(long code) => unchecked({position} < {index.Count.ToString(CultureInfo.InvariantCulture)}UL ? (int)({position}) : -1);");
            return;
        }

        EmitFirstAtLeast(writer, ColumnNames.FirstAtLeast(index.Name), "long code", ColumnNames.Length(keys), keys + "(middle)");
        writer.Block($"internal static int {name}(long code)", () =>
        {
            writer.Line($"int position = {ColumnNames.FirstAtLeast(index.Name)}(code);");
            writer.Line($"return position < {ColumnNames.Length(keys)} && {keys}(position) == code ? position : -1;");
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
