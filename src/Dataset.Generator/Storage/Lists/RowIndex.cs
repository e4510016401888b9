using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>An index of references: a list for each row that they can lead to.</summary>
internal sealed class RowIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    public override CatalogueSlice Slice(CatalogueColumns from) =>
        Column.Type == ColumnType.Reference ? base.Slice(from) with { RowCounts = from.RowCounts([Column.TypeName!]) } : base.Slice(from);

    public override void Pack(CatalogueSlice slice, IDataSink to)
    {
        RowCodes rows = new(Schema, slice.RowCounts);
        ILookup<long, int> byRow = Entries(slice).ToLookup(e => Code.Of(e.Value, rows), e => e.Row);
        Lists.Pack(Enumerable.Range(0, rows.CountOf(Column.TypeName!)).Select(r => byRow[r].OrderBy(i => i).Select(i => (long)i)), to);
    }

    protected override void EmitData(CodeWriter writer, ListSource source) =>
        source.EmitSlice(Data, $"{Code.ParameterType} value", $"(int){Code.CSharp("value")}");
}
