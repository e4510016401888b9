using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>An index of references: a list for each row that they can lead to.</summary>
internal sealed class RowIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    public override PartInput InputOf(CatalogueColumns from) =>
        Column.Type == ColumnType.Reference ? base.InputOf(from) with { RowCounts = from.RowCounts([Column.TypeName!]) } : base.InputOf(from);

    public override void Pack(PartInput input, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        ILookup<long, int> byRow = Entries(input).ToLookup(e => Code.Of(e.Value, rows), e => e.Row);
        Lists.Pack(Enumerable.Range(0, rows.CountOf(Column.TypeName!)).Select(r => Listed(byRow[r])), to);
    }

    protected override void EmitData(CodeWriter writer, ListSource source) =>
        source.EmitSlice(Data, $"{Code.ParameterType} value", $"(int){Code.CSharp("value")}");
}
