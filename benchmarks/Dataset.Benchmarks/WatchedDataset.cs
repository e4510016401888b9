using System.Diagnostics;

namespace Dataset.Benchmarks;

/// <summary>A copy of this repository's dataset under <c>check --watch</c>.</summary>
internal sealed class WatchedDataset : IDisposable
{
    private const string Edited = "curated/views/daily-courier.yaml";

    private readonly string _root = Path.Combine(Path.GetTempPath(), "dataset-watched-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly Process _tool;
    private readonly string _text;
    private int _edits;

    public WatchedDataset(string tool)
    {
        foreach (string folder in new[] { "curated", "seeds", "src/Dataset" })
        {
            Copy(folder);
        }

        _text = File.ReadAllText(Path.Combine(_root, Edited));
        _tool = Process.Start(
            new ProcessStartInfo(Child.DotnetPath, [tool, "check", "--watch"]) { WorkingDirectory = _root, RedirectStandardOutput = true })!;
        WaitForSummary();
    }

    /// <summary>Milliseconds from the edit of a fact in one file to the last line of the check that follows.</summary>
    public double EditAndWait()
    {
        long start = Stopwatch.GetTimestamp();
        File.WriteAllText(
            Path.Combine(_root, Edited), _text.Replace("text: \"", "text: \"" + new string('I', ++_edits) + " ", StringComparison.Ordinal));
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
        Directory.Delete(_root, recursive: true);
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

    private void Copy(string folder)
    {
        string from = Path.Combine(Repository.Root, folder);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string inside = Path.GetRelativePath(Repository.Root, file);
            if (!inside.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                string copy = Path.Combine(_root, inside);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
