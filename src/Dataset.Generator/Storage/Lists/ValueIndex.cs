using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// An index of values that have an order: a list per value from the first to the last if few are missing between them, as with enums; otherwise the
/// distinct ones sorted, to be searched, and a list for each.
/// </summary>
internal sealed class ValueIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    private SortedSearch Keys => new(Data);

    public override void Pack(PartInput input, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        ILookup<long, int> byCode = Entries(input).ToLookup(e => Code.Of(e.Value, rows), e => e.Row);
        long[] keys = [.. byCode.Select(g => g.Key).OrderBy(k => k)];
        bool isDense = SortedSearch.IsDense(keys);
        long[] listed = isDense ? [.. Enumerable.Range(0, (int)(keys[keys.Length - 1] - keys[0]) + 1).Select(i => keys[0] + i)] : keys;
        Keys.Keys.Pack(isDense ? [] : keys, to);
        NumbersRef offsets = Lists.Pack(listed.Select(k => Listed(byCode[k])), to);
        EmitSlice(to.Code, isDense ? keys[0] : null, listed.Length, offsets);
    }

    protected override void EmitData(CodeWriter writer, ListSource source)
    {
        writer.Block($"internal static {ListType} {Data}({Code.ParameterType} value)", () =>
        {
            writer.Line($"int start = {Data}_Slice({Code.CSharp("value")}, out int count);");
            writer.Line($"return new({source.Instance}, start, count);");
        });
        writer.Line();
    }

    /// <summary>Writes the way from a value to its list: where it starts and how long it is, which is 0 if no row has the value.</summary>
    private void EmitSlice(CodeWriter writer, long? dense, int count, NumbersRef offsets)
    {
        if (dense is null)
        {
            SortedSearch.Emit(writer, Keys.FirstAtLeast, "long code", Keys.Keys.Length, Keys.Keys.At("middle"));
        }

        writer.Block($"internal static int {Data}_Slice(long code, out int count)", () =>
        {
            writer.Line("count = 0;");
            if (dense is { } first)
            {
                writer.Line($"ulong offset = unchecked((ulong)code - {unchecked((ulong)first).ToString(CultureInfo.InvariantCulture)}UL);");
                writer.Line($"if (offset >= {count.ToString(CultureInfo.InvariantCulture)}UL) {{ return 0; }}");
                writer.Line("int position = (int)offset;");
            }
            else
            {
                writer.Line($"int position = {Keys.FirstAtLeast}(code);");
                writer.Line($"if (position == {Keys.Keys.Length} || {Keys.Keys.At("position")} != code) {{ return 0; }}");
            }

            foreach (string local in NumbersRef.Locals(offsets))
            {
                writer.Line(local);
            }

            writer.Line($"int start = {offsets.Read("position")};");
            writer.Line($"count = {offsets.Read("(position + 1)")} - start;");
            writer.Line("return start;");
        });
    }
}
