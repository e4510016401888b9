using Dataset.Compiler.Catalogues;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Old keys of rows that moved: few, if any, and looked up only where the key itself is not found.</summary>
internal static class MovedKeys
{
    private const string Name = "__Moved", Span = "global::System.ReadOnlySpan<char>";

    /// <summary>The constant with their number.</summary>
    public const string Count = Name + "Count";

    private static readonly HashTable s_table = new(Name);

    public static void Pack(PartInput input, SharedText texts, IDataSink to)
    {
        CatalogueRedirect[] here = [.. input.Redirects.Items.Where(r => r.To.Count == 1 && r.To[0].Table == input.Table)];
        HashSet<string> live = new(here.Length > 0 ? input.Keys.Items : [], StringComparer.Ordinal);
        CatalogueRedirect[] moved = [.. here.Where(r => live.Add(r.From))];
        PerfectHash hash = PerfectHash.Build(moved.Length, (i, seed) => TextHash.Hash(moved[i].From, seed));
        to.Constant(Count, moved.Length);
        s_table.Pack(hash, to);
        int[] keyIn = hash.Invert();
        s_table.Keys.Pack([.. keyIn.Select(i => i < 0 ? 0L : texts.Add(moved[i].From) + 1L)], to);
        s_table.Rows.Pack([.. keyIn.Select(i => i < 0 ? 0L : moved[i].To[0].Row)], to);
    }

    /// <summary>Writes the look-up.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The type of a row.</param>
    public static void EmitData(CodeWriter writer, string type)
    {
        writer.Line($"private static {type}? FindMoved(string? key) => FindMoved(global::System.MemoryExtensions.AsSpan(key));").Line();
        writer.Block($"private static {type}? FindMoved({Span} key)", () =>
        {
            writer.Line($"ulong hash = {TypeNames.PackedText}.Hash(key, {s_table.Seed});");
            s_table.EmitSlot(writer);
            HashTable.EmitFound(writer, s_table.Keys);
            writer.Line($"return found >= 0 && {SharedText.IsText("found", "key")} ? At({s_table.Rows.At("slot")}) : null;");
        });
        writer.Line();
    }
}
