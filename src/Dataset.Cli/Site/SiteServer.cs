using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dataset.Site;

namespace Dataset.Cli.Site;

/// <summary>
/// Shows pages to a browser on this machine and to nobody else: it listens on 127.0.0.1, answers to no other host's name, so that no page of the web
/// can talk to it by a name of its own, and knows nothing but the files that it was given: no path leads to a disk.
/// </summary>
internal sealed class SiteServer : IDisposable
{
    private const int LongestHead = 16 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<NetworkStream, object> _listeners = [];

    /// <summary>Exchanged as a whole, so that no page hears of files that it cannot get yet.</summary>
    private volatile Shown _shown = new("", [], null);

    /// <param name="port">The port; 0: any that is free.</param>
    public SiteServer(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public string Address => "http://127.0.0.1:" + Port.ToString(CultureInfo.InvariantCulture) + "/";

    /// <summary>Shows these files from now on, and tells pages to load themselves again.</summary>
    /// <param name="made">What this state of the site is called; no other one is called so.</param>
    /// <param name="files">All files of the site.</param>
    public void Show(string made, IEnumerable<SiteFile> files)
    {
        _shown = new(made, files.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal), null);
        Tell("made", made);
    }

    /// <summary>Tells pages why they stay as they were.</summary>
    public void Complain(string problem)
    {
        _shown = _shown with { Problem = problem };
        Tell("errors", problem);
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        foreach (NetworkStream listener in _listeners.Keys)
        {
            listener.Dispose();
        }

        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        NetworkStream stream = client.GetStream();
        bool stays = false;
        try
        {
            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            patience.CancelAfter(s_patience);
            if (await ReadHeadAsync(stream, patience.Token) is { } head)
            {
                stays = await AnswerAsync(stream, head, patience.Token);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever asked is gone.
        }
        finally
        {
            if (!stays)
            {
                client.Dispose();
            }
        }
    }

    /// <summary>Answers; whether the connection stays open for news.</summary>
    private async Task<bool> AnswerAsync(NetworkStream stream, string[] head, CancellationToken cancellation)
    {
        string[] request = head[0].Split(' ');
        string[] hosts = [.. head.Skip(1).Where(l => l.StartsWith("host:", StringComparison.OrdinalIgnoreCase)).Select(l => l[5..].Trim())];
        if (request.Length != 3 || !request[2].StartsWith("HTTP/1.", StringComparison.Ordinal) || hosts.Length != 1)
        {
            await RefuseAsync(stream, "400 Bad Request", cancellation);
        }
        else if (!IsOurs(hosts[0]))
        {
            await RefuseAsync(stream, "421 Misdirected Request", cancellation);
        }
        else if (request[0] is not ("GET" or "HEAD"))
        {
            await RefuseAsync(stream, "405 Method Not Allowed", cancellation);
        }
        else if (PathOf(request[1]) is not { } path)
        {
            await RefuseAsync(stream, "404 Not Found", cancellation);
        }
        else if (path == "news")
        {
            return await ListenAsync(stream, request[1], cancellation);
        }
        else if (_shown.Files.TryGetValue(path, out ReadOnlyMemory<byte> content))
        {
            await WriteAsync(stream, "200 OK", TypeOf(path), content, request[0] == "HEAD", cancellation);
        }
        else
        {
            await RefuseAsync(stream, "404 Not Found", cancellation);
        }

        return false;
    }

    private bool IsOurs(string host)
    {
        string port = ":" + Port.ToString(CultureInfo.InvariantCulture);
        return host.Equals("127.0.0.1" + port, StringComparison.Ordinal) || host.Equals("localhost" + port, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The path of a file as the site names it; it is looked up among those that there are, and nowhere else.</summary>
    private static string? PathOf(string target)
    {
        if (!target.StartsWith('/'))
        {
            return null;
        }

        string path = Uri.UnescapeDataString(target.Split('?', '#')[0])[1..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>
    /// Keeps a connection on which a page hears of news. What came between the page and its question is the first of them: it is looked at only
    /// when nothing that comes later can be missed.
    /// </summary>
    private async Task<bool> ListenAsync(NetworkStream stream, string target, CancellationToken cancellation)
    {
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(Head("200 OK", "text/event-stream") + "\r\n: \n\n"), cancellation);
        _listeners.TryAdd(stream, stream);
        Shown shown = _shown;
        if (!target.EndsWith("?of=" + shown.Made, StringComparison.Ordinal))
        {
            Send(stream, "made", shown.Made);
        }
        else if (shown.Problem is { } problem)
        {
            Send(stream, "errors", problem);
        }

        return true;
    }

    private void Tell(string name, string data)
    {
        foreach (NetworkStream listener in _listeners.Keys)
        {
            Send(listener, name, data);
        }
    }

    private void Send(NetworkStream listener, string name, string data)
    {
        try
        {
            listener.Write(Encoding.UTF8.GetBytes("event: " + name + "\ndata: " + data.ReplaceLineEndings(" ") + "\n\n"));
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            _listeners.TryRemove(listener, out _);
            listener.Dispose();
        }
    }

    private static Task RefuseAsync(NetworkStream stream, string status, CancellationToken cancellation) =>
        WriteAsync(stream, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(status + "\n"), false, cancellation);

    private static async Task WriteAsync(
        NetworkStream stream, string status, string type, ReadOnlyMemory<byte> content, bool isHeadOnly, CancellationToken cancellation)
    {
        string head = Head(status, type) + "Content-Length: " + content.Length.ToString(CultureInfo.InvariantCulture) + "\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        if (!isHeadOnly)
        {
            await stream.WriteAsync(content, cancellation);
        }
    }

    private static string Head(string status, string type) => "HTTP/1.1 " + status + "\r\nContent-Type: " + type
        + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: same-origin\r\n"
        + "Content-Security-Policy: frame-ancestors 'none'\r\n";

    /// <summary>The lines of a request's head; null where it does not end in time or in its length.</summary>
    private static async Task<string[]?> ReadHeadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        byte[] buffer = new byte[LongestHead];
        int length = 0;
        while (length < buffer.Length)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
            {
                return null;
            }

            length += read;
            int end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return Encoding.ASCII.GetString(buffer, 0, end).Split("\r\n");
            }
        }

        return null;
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };

    /// <summary>What is shown: the files of one state of the site, and what is wrong with the dataset since then.</summary>
    private sealed record Shown(string Made, Dictionary<string, ReadOnlyMemory<byte>> Files, string? Problem);
}
