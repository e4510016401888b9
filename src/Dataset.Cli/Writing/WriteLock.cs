using System.Diagnostics;

namespace Dataset.Cli.Writing;

/// <summary>Lets one command at a time write into a dataset. The system gives it back when the process ends, however that happens.</summary>
internal sealed class WriteLock : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30), s_pause = TimeSpan.FromMilliseconds(20);

    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <summary>Waits until no other command writes.</summary>
    public static WriteLock Take(string root, CancellationToken cancellation)
    {
        string path = Path.Combine(StateFolder.Create(root), "lock");
        for (Stopwatch waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new WriteLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited.Elapsed < s_patience)
            {
                cancellation.WaitHandle.WaitOne(s_pause);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (IOException)
            {
                throw new ToolError(
                    "another command has been writing here for half a minute; nothing was written: run this one again when it is done.");
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
