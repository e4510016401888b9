namespace Dataset.Cli;

/// <summary>Says what takes so long, on a terminal only, and takes it back when it is done.</summary>
internal sealed class Waiting : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(400);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly string _message;
    private readonly Timer? _timer;
    private bool _shown;
    private bool _over;

    public Waiting(ToolContext context, string message)
    {
        _writer = context.Error;
        _message = message;
        _timer = context.ErrorIsTerminal ? new Timer(_ => Show(), null, s_patience, Timeout.InfiniteTimeSpan) : null;
    }

    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _over = true;
            if (_shown)
            {
                _writer.Write("\r" + new string(' ', _message.Length) + "\r");
                _writer.Flush();
            }
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (!_over)
            {
                _writer.Write(_message);
                _writer.Flush();
                _shown = true;
            }
        }
    }
}
