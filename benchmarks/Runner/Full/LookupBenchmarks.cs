using System.Globalization;
using BenchmarkDotNet.Attributes;
using Dataset.Benchmarks.Runner.Peers;
using Dataset.Benchmarks.Runner.Warm;

namespace Dataset.Benchmarks.Runner.Full;

/// <summary>The warm works, and what they allocate: one invocation asks all questions of a work once, and as many on either side.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private Func<long> _ours = null!;
    private Func<long> _peer = null!;

    [ParamsSource(nameof(Works))]
    public string Work { get; set; } = "";

    public static IEnumerable<string> Works => Cases().Select(c => c.Name);

    [GlobalSetup]
    public void Setup() => (_, _ours, _peer) = Cases().Single(c => c.Name == Work);

    [Benchmark(Baseline = true)]
    public long Peer() => _peer();

    [Benchmark]
    public long Ours() => _ours();

    private static IEnumerable<(string Name, Func<long> Ours, Func<long> Peer)> Cases()
    {
        ReadyCatalogue ready = new(JsonRows.Read());
        Lookups.MakeInOrder();
        return
            from work in new Lookups(ready, new Queries(ready)).Works(null)
            from peer in work.Peers
            select (string.Create(CultureInfo.InvariantCulture, $"{work.Ours.Operations} {work.Name}, {peer.Name}"), work.Ours.Pass, peer.Pass);
    }
}
