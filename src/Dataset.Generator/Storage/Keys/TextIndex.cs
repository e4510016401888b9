using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// An index of text: a hash table over the distinct texts, and a list of rows for each slot. Text and list stand side by side once the text was
/// asked for.
/// </summary>
internal sealed class TextIndex(DatasetSchema schema, int table, int number) : IndexStructure(schema, table, number)
{
    private const string Span = "global::System.ReadOnlySpan<char>";

    /// <summary>The texts are among the table's other text.</summary>
    public override DataPartKind Kind => DataPartKind.WithText;

    private HashTable Hashed => new(Data);

    private TextHashTable Hash => new(Data);

    public override void Pack(PartInput input, IDataSink to) => throw new NotSupportedException("packed with the table's text");

    public void Pack(PartInput input, SharedText texts, IDataSink to)
    {
        List<IGrouping<string, int>> groups =
            [.. Entries(input).GroupBy(e => ((ScalarValue)e.Value).Type.Write((ScalarValue)e.Value), e => e.Row, StringComparer.Ordinal)];
        int[] groupIn = Hash.Pack([.. groups.Select(g => g.Key)], to).Invert();
        Hashed.Keys.Pack([.. groupIn.Select(g => g < 0 ? 0L : texts.Add(groups[g].Key) + 1L)], to);
        Lists.Pack(groupIn.Select(g => g < 0 ? [] : Listed(groups[g])), to);
    }

    protected override void EmitData(CodeWriter writer, ListSource source)
    {
        string name = Data, known = name + "_KnownText";
        writer.Block($"private struct {known}", () =>
        {
            writer.Line("internal string? Text;").Line();
            writer.Line("internal int Start;").Line();
            writer.Line("internal int Count;");
        });
        writer.Line();
        writer.Line($"private static {known}[]? s_{name};").Line();
        writer.Block($"internal static {ListType} {name}({Span} value)", () =>
        {
            writer.Line($"if (value.Length < {Hash.Least}) {{ return default; }}");
            writer.Line($"int slot = {Hash.Slot("value")};");
            writer.Line($"ref {known} known = ref (s_{name} ??= new {known}[{Hashed.Slots}])[slot];");
            writer.Line($"string text = global::System.Threading.Volatile.Read(ref known.Text) ?? {name}_Meet(ref known, slot);");
            string equal = $"global::System.MemoryExtensions.SequenceEqual(value, {LookUps.AsSpan("text")})";
            writer.Line($"return {equal} ? new({source.Instance}, known.Start, known.Count) : default;");
        });
        writer.Line();
        writer.Summary("No text that is looked up is found in an empty slot: its list is empty.");
        writer.Block($"private static string {name}_Meet(ref {known} known, int slot)", () =>
        {
            writer.Line($"int text = {Hashed.Keys.At("slot")} - 1;");
            writer.Line($"known.Start = {Lists.Start("slot")};");
            writer.Line($"known.Count = {Lists.End("slot")} - known.Start;");
            writer.Line($"string met = text < 0 ? \"\" : {SharedText.Text("text")};");
            writer.Line("// The text last: who sees it sees its list.");
            writer.Line("global::System.Threading.Volatile.Write(ref known.Text, met);");
            writer.Line("return met;");
        });
        writer.Line();
    }
}
