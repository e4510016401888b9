using System.Diagnostics;

namespace Dataset.Benchmarks;

/// <summary>A copy of this repository's dataset under <c>check --watch</c>.</summary>
internal sealed class WatchedDataset : IDisposable
{
    private readonly DatasetCopy _dataset;
    private readonly Process _tool;

    public WatchedDataset(IReadOnlyList<string> tool, DatasetCopy dataset)
    {
        _dataset = dataset;
        _tool = Process.Start(new ProcessStartInfo(tool[0], [.. tool.Skip(1), "check", "--watch"])
        {
            WorkingDirectory = dataset.Root,
            RedirectStandardOutput = true,
        })!;
        WaitForSummary();
    }

    /// <summary>Milliseconds from the edit of a fact in one file to the last line of the check that follows.</summary>
    public double EditAndWait()
    {
        long start = Stopwatch.GetTimestamp();
        _dataset.Edit();
        WaitForSummary();
        double verdict = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        // What the tool does behind its verdict must not slow the process that it is measured against.
        Thread.Sleep(200);
        return verdict;
    }

    public void Dispose()
    {
        _tool.Kill();
        _tool.WaitForExit();
        _tool.Dispose();
    }

    private void WaitForSummary()
    {
        while (_tool.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains(" unreviewed", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The tool stopped watching.");
    }
}
