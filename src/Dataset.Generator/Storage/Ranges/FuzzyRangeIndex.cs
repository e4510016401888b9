using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Rows sorted by the earliest day of a date that may be uncertain, with the latest day of each and of all before it, so that a search knows where it
/// may stop: rows that may lie in a range, and rows that do for certain.
/// </summary>
internal sealed class FuzzyRangeIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    private NumberColumn Earliest => new(Data + "_Earliest");

    private NumberColumn Latest => new(Data + "_Latest");

    private NumberColumn Reach => new(Data + "_Reach");

    private string RangeType => TypeNames.Runtime(Schema, $"FuzzyRange<{RowType}>");

    private NumberColumn Certain => new(Data + "_Certain");

    public override void Pack(PartInput input, IDataSink to)
    {
        List<(int Earliest, int Latest, ulong Bits, int Row, bool IsCertain)> dates =
            [.. Entries(input).Select(e => DaysOf((FuzzyDateValue)e.Value, e.Row)).OrderBy(e => e)];
        int reach = 0;
        Earliest.Pack([.. dates.Select(d => (long)d.Earliest)], to);
        Latest.Pack([.. dates.Select(d => (long)d.Latest)], to);
        Reach.Pack([.. dates.Select(d => (long)(reach = Math.Max(reach, d.Latest)))], to);
        Certain.Pack([.. dates.Select(d => d.IsCertain ? 1L : 0L)], to);
        Lists.Items.Pack([.. dates.Select(d => (long)d.Row)], to);
    }

    public override void EmitData(CodeWriter writer)
    {
        ListSource source = new(Schema, writer, Data, RowType);
        source.Emit(item => $"At({item})", "FuzzySource", () =>
        {
            writer.Line($"public override int Earliest(int index) => {Earliest.At("index")};");
            writer.Line($"public override int Latest(int index) => {Latest.At("index")};");
            writer.Line($"public override int Reach(int index) => {Reach.At("index")};");
            writer.Line($"public override bool IsCertain(int index) => {Certain.At("index")} != 0;");
        });
        EmitData(writer, source);
        EmitOrder(writer, source);
    }

    public override void EmitApi(CodeWriter writer)
    {
        string seen = Seen(Index.Sources[0]);
        RangeIndex.EmitRange(
            writer, Table, Index.Name, RangeType, "global::System.DateOnly", $"Rows whose {seen} may lie in a range, or overlap it.");
        RangeIndex.EmitRange(
            writer, Table, Index.CertainName, RangeType, "global::System.DateOnly", $"Rows whose {seen} lies in a range for certain.");
    }

    protected override void EmitData(CodeWriter writer, ListSource source)
    {
        const string Parameters = "global::System.DateOnly from, global::System.DateOnly to";
        writer.Line($"internal static {RangeType} {Data}({Parameters}) => {RangeType}.Possible({source.Instance}, from, to);").Line();
        writer.Line($"internal static {RangeType} {DataName(Index.CertainName)}({Parameters}) => {RangeType}.Certain({source.Instance}, from, to);")
            .Line();
    }

    /// <summary>
    /// Days as they are written, and then all else of the date, as dates compare themselves: what is approximate is found where it stands, but
    /// nothing about it is certain.
    /// </summary>
    private static (int Earliest, int Latest, ulong Bits, int Row, bool IsCertain) DaysOf(FuzzyDateValue value, int row) =>
        (value.Date.Earliest, value.Date.Latest, value.Type.Word(value, 0), row, !value.Date.IsStartVague && !value.Date.IsEndVague);
}
