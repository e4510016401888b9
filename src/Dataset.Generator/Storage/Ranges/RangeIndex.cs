using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Rows sorted by a value, so that those of a range are a input.</summary>
internal sealed class RangeIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    private SortedSearch Search => new(Data);

    public override void Pack(PartInput input, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        List<(long Code, int Row)> sorted = [.. Entries(input).Select(e => (Code.Of(e.Value, rows), e.Row)).OrderBy(e => e)];
        Search.Pack([.. sorted.Select(e => e.Code)], Lists.Items.Length, to);
        Lists.Items.Pack([.. sorted.Select(e => (long)e.Row)], to);
    }

    public override void EmitApi(CodeWriter writer) =>
        EmitRange(writer, Table, Index.Name, ListType, Code.ParameterType, $"Rows whose {Seen(Index.Sources[0])} lies in a range.");

    /// <summary>Writes a public look-up by a range.</summary>
    public static void EmitRange(CodeWriter writer, TableSpec table, string name, string returnType, string type, string summary)
    {
        writer.Summary(summary);
        writer.Line("/// <param name=\"from\">The first value of the range.</param>");
        writer.Line("/// <param name=\"to\">The last value of the range, included.</param>");
        writer.Line($"public static {returnType} {name}({type} from, {type} to) => {TypeNames.DataClass(table.Name)}.{DataName(name)}(from, to);")
            .Line();
    }

    protected override void EmitData(CodeWriter writer, ListSource source)
    {
        writer.Block($"internal static {ListType} {Data}({Code.ParameterType} from, {Code.ParameterType} to)", () =>
        {
            writer.Line($"long last = {Code.CSharp("to")};");
            writer.Line($"int start = {Search.FirstAtLeast}({Code.CSharp("from")}), end = last == long.MaxValue ? {Lists.Items.Length} : {Search.FirstAtLeast}(last + 1L);");
            writer.Line($"return new({source.Instance}, start, end > start ? end - start : 0);");
        });
        writer.Line();
    }
}
