using System.Runtime.CompilerServices;
using System.Text.Json;
using Dataset.Benchmarks.Runner.Peers;

namespace Dataset.Benchmarks.Runner;

/// <summary>
/// What a process holds after its first look-up and after it touched everything: heap that survives a collection, and working set. A parser's user
/// holds all from the start.
/// </summary>
internal static class Memory
{
    public static void Print(string who)
    {
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        object? held = First(who);
        (long heapFirst, long setFirst) = (GC.GetTotalMemory(forceFullCollection: true) - empty, Environment.WorkingSet);
        if (who is "ours" or "sqlite" or "flatbuffers")
        {
            Ask(who, "all");
        }

        (long heapAll, long setAll) = (GC.GetTotalMemory(forceFullCollection: true) - empty, Environment.WorkingSet);
        GC.KeepAlive(held);
        Console.Out.WriteLine(JsonSerializer.Serialize(new Dictionary<string, long>
        {
            ["heap.first"] = heapFirst, ["heap.all"] = heapAll, ["set.first"] = setFirst, ["set.all"] = setAll,
        }));
    }

    private static object? First(string who) => who switch
    {
        "ours" or "sqlite" => Ask(who, "key"),
        "json" => Json(),
        "yaml" => Yaml(),
        "sharpyaml" => SharpYaml(),
        "memorypack" => MemoryPack(),
        "messagepack" => MessagePack(),
        "flatbuffers" => FlatBuffers(),
        _ => throw new ArgumentException(who, nameof(who)),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Ask(string who, string what) => Cold.Do(who, what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue Json() => new(JsonRows.Read());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue Yaml() => new(YamlRows.Read());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue SharpYaml() => new(SharpYamlRows.Read());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue MemoryPack() => new(MemoryPackRows.Read());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue MessagePack() => new(MessagePackRows.Read());

    /// <summary>It holds the file's bytes, and nothing else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static FlatRows FlatBuffers()
    {
        FlatRows rows = new();
        return rows.PublisherName(Cold.FirstId) is null ? throw new InvalidOperationException("The first publisher is missing.") : rows;
    }
}
