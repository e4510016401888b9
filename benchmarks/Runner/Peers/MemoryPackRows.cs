using MemoryPack;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The rows from a MemoryPack file beside the application: copied from memory into objects by code that its generator writes.</summary>
internal static class MemoryPackRows
{
    private const string FileName = "rows.mempack";

    public static void Write(ReadyRows rows, string folder) =>
        File.WriteAllBytes(Path.Combine(folder, FileName), MemoryPackSerializer.Serialize(rows));

    public static ReadyRows Read() =>
        MemoryPackSerializer.Deserialize<ReadyRows>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, FileName)))!;
}
