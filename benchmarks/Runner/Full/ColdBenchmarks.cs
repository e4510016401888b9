using System.Diagnostics;
using BenchmarkDotNet.Attributes;

namespace Dataset.Benchmarks.Runner.Full;

/// <summary>
/// The cold work: each invocation is a process of its own, from its start to its end, as a shell sees it. What the start of the runtime costs all of
/// them alike, <c>Constant</c> shows.
/// </summary>
public class ColdBenchmarks
{
    [Params("named", "key", "index", "all")]
    public string What { get; set; } = "";

    [Benchmark(Baseline = true)]
    public void Constant() => Start("constant");

    [Benchmark]
    public void Ours() => Start("ours");

    [Benchmark]
    public void SystemTextJson() => Start("json");

    [Benchmark]
    public void Sqlite() => Start("sqlite");

    [Benchmark]
    public void YamlDotNet() => Start("yaml");

    private void Start(string who)
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using Process process =
            Process.Start(new ProcessStartInfo(dotnet, [typeof(Program).Assembly.Location, "cold", who, What]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"cold {who} {What} ended with {process.ExitCode}");
        }
    }
}
