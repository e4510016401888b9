using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dataset.Benchmarks.Runner.Peers;
using Dataset.Benchmarks.Runner.Warm;

namespace Dataset.Benchmarks.Runner.Full;

/// <summary>The warm works under BenchmarkDotNet: a pass over all questions of a work is one invocation.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    private Func<long> _ours = null!;
    private Func<long> _peer = null!;

    [ParamsSource(nameof(Names))]
    public string Work { get; set; } = "";

    public static IEnumerable<string> Names => MakeWorks().Select(w => w.Name);

    public static void Run(string label)
    {
        ManualConfig config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .AddExporter(MarkdownExporter.GitHub, JsonExporter.Full)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "..", "full-" + label));
        BenchmarkRunner.Run<LookupBenchmarks>(config);
    }

    [GlobalSetup]
    public void Setup()
    {
        Work work = MakeWorks().Single(w => w.Name == Work);
        (_ours, _peer) = (work.Ours.Pass, work.Peers[0].Pass);
    }

    [Benchmark(Baseline = true)]
    public long Peer() => _peer();

    [Benchmark]
    public long Ours() => _ours();

    private static IEnumerable<Work> MakeWorks()
    {
        ReadyCatalogue ready = new(JsonRows.Read());
        Lookups.MakeInOrder();
        return new Lookups(ready, new Queries(ready)).Works(null);
    }
}
