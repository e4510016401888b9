using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Rows;

namespace Dataset.Benchmarks.Runner.Full;

/// <summary>
/// The works under BenchmarkDotNet, at the size whose rows lie beside this program. In this process: a project that BenchmarkDotNet generates could
/// not refer to rows that no project builds.
/// </summary>
internal static class FullRun
{
    /// <summary>Past so many rows a YAML parser takes seconds a process.</summary>
    private const int MostYaml = 3000;

    /// <summary>Runs them, and says whether every one could be measured.</summary>
    public static bool Run(int rows, bool warm, bool cold)
    {
        List<Summary> summaries = [];
        if (warm)
        {
            Job job = Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(150)).WithWarmupCount(6).WithIterationCount(10);
            summaries.Add(BenchmarkRunner.Run<LookupBenchmarks>(Config(job, rows)));
        }

        if (cold)
        {
            Job job =
                Job.Default.WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(1).WithIterationCount(10);
            summaries.Add(BenchmarkRunner.Run<ColdBenchmarks>(Config(job, rows).AddFilter(new SimpleFilter(c => IsPossible(c, rows)))));
        }

        return summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success));
    }

    private static ManualConfig Config(Job job, int rows) => ManualConfig.CreateEmpty()
        .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60))
        .AddLogger(ConsoleLogger.Default)
        .AddExporter(MarkdownExporter.GitHub, JsonExporter.Full)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "..", "full-" + rows.ToString(CultureInfo.InvariantCulture)));

    private static bool IsPossible(BenchmarkCase benchmark, int rows)
    {
        bool isNamed = (string)benchmark.Parameters[nameof(ColdBenchmarks.What)] == "named";
        bool isYaml = benchmark.Descriptor.WorkloadMethod.Name == nameof(ColdBenchmarks.YamlDotNet);
        return (!isYaml || rows <= MostYaml) && (!isNamed || typeof(Publishers).GetProperty("HouseAmberAmber000000") is not null);
    }
}
