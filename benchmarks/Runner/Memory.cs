using System.Runtime.CompilerServices;
using System.Text.Json;
using Dataset.Benchmarks.Runner.Peers;

namespace Dataset.Benchmarks.Runner;

/// <summary>What a process holds after its first look-up and after it touched everything (the others hold all from the start): heap that survives a collection, and working set.</summary>
internal static class Memory
{
    public static void Print(string who)
    {
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        object? held = First(who);
        (long heapFirst, long setFirst) = (GC.GetTotalMemory(forceFullCollection: true) - empty, Environment.WorkingSet);
        if (who == "ours")
        {
            Ours("all");
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
        "ours" => Ours("key"),
        "json" => Json(),
        "yaml" => Yaml(),
        _ => throw new ArgumentException(who, nameof(who)),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Ours(string what) => Cold.Do("ours", what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue Json() => new(JsonRows.Read());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadyCatalogue Yaml() => new(YamlRows.Read());
}
