using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// An index of values that 64 bits do not hold: sorted by their hash, each beside its list, so that those with one hash are compared.
/// </summary>
internal sealed class HashedIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    private SortedSearch Hashes => new(Data);

    /// <summary>The values in the order of their hashes.</summary>
    private NumberColumn Values => new(Data + "_Words");

    public override void Pack(PartInput input, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        var groups = Entries(input).GroupBy(e => e.Value, e => e.Row)
            .Select(g => (Hash: Code.Of(g.Key, rows), Value: (ScalarValue)g.Key, Rows: g.OrderBy(r => r).Select(r => (long)r).ToArray()))
            .OrderBy(g => g.Hash).ThenBy(g => g.Rows[0]).ToList();
        Hashes.Keys.Pack([.. groups.Select(g => g.Hash)], to);
        SortedSearch.Emit(to.Code, Hashes.FirstAtLeast, "long code", Hashes.Keys.Length, Hashes.Keys.At("middle"));
        to.Words(
            Values.Name, [.. groups.SelectMany(g => Enumerable.Range(0, Column.Scalar!.Form.Words).Select(i => Column.Scalar.Word(g.Value, i)))]);
        Lists.Pack(groups.Select(g => g.Rows), to);
    }

    protected override void EmitData(CodeWriter writer, ListSource source)
    {
        writer.Block($"internal static {ListType} {Data}({Code.ParameterType} value)", () =>
        {
            writer.Line($"long code = {Code.CSharp("value")};");
            string same = $"position < {Hashes.Keys.Length} && {Hashes.Keys.At("position")} == code";
            writer.Block($"for (int position = {Hashes.FirstAtLeast}(code); {same}; position++)", () =>
                writer.Block($"if ({new ScalarColumn(Schema, Column).Value(Values, "position")} == value)", () =>
                {
                    writer.Line($"int start = {Lists.Start("position")};");
                    writer.Line($"return new({source.Instance}, start, {Lists.End("position")} - start);");
                }));
            writer.Line("return default;");
        });
        writer.Line();
    }
}
