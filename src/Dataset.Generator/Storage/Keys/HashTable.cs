using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>The names of a perfect hash table, and the way from a hash to the one slot in which its key can be.</summary>
internal readonly record struct HashTable(string Name)
{
    /// <summary>The constant with the seed.</summary>
    public string Seed => Name + "_Seed";

    /// <summary>The constant with the number of slots.</summary>
    public string Slots => Name + "_Slots";

    public NumberColumn Displacements => new(Name + "_Displacements");

    /// <summary>What stands in each slot: a row's number and one, 0 where the slot is empty.</summary>
    public NumberColumn Rows => new(Name + "_Rows");

    /// <summary>What stands in each slot: the number of a text and one, 0 where the slot is empty.</summary>
    public NumberColumn Keys => new(Name + "_Keys");

    /// <summary>Hands over all but what stands in the slots.</summary>
    public void Pack(PerfectHash hash, IDataSink to)
    {
        to.Constant(Seed, unchecked((long)hash.Seed));
        to.Constant(Slots, hash.Slots);
        Displacements.Pack([.. hash.Displacements], to);
    }

    /// <summary>Writes the way from <c>hash</c> to <c>slot</c>.</summary>
    public void EmitSlot(CodeWriter writer) =>
        writer.Line($"int slot = {TypeNames.PackedText}.Slot(hash, {Displacements.At(
            $"{TypeNames.PackedText}.Bucket(hash, {Displacements.Length})")}, {Slots});");

    /// <summary>Writes the way from <c>slot</c> to <c>found</c>: what stands there; -1: nothing.</summary>
    public static void EmitFound(CodeWriter writer, NumberColumn column) => writer.Line($"int found = {column.At("slot")} - 1;");
}
