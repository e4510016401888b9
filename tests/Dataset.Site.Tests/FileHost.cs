using System.Net;

namespace Dataset.Site.Tests;

/// <summary>A host of files that knows nothing of them, below a path of its own.</summary>
internal sealed class FileHost : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;

    public FileHost(string folder, string below)
    {
        _folder = folder;
        Address = Start(below);
        _ = AnswerAsync();
    }

    /// <summary>The address of the folder, with a slash at its end.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    /// <summary>Tries ports until one is free: the listener takes no other way.</summary>
    private string Start(string below)
    {
        for (int port = 20000 + (Environment.ProcessId % 20000); ; port++)
        {
            string address = "http://127.0.0.1:" + port.ToString(System.Globalization.CultureInfo.InvariantCulture) + "/" + below + "/";
            try
            {
                _listener.Prefixes.Add(address);
                _listener.Start();
                return address;
            }
            catch (HttpListenerException) when (port < 60000)
            {
                _listener.Prefixes.Clear();
            }
        }
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext asked = await _listener.GetContextAsync();
                string below = new Uri(Address).MakeRelativeUri(asked.Request.Url!).ToString().Split('?')[0];
                string path = Path.Combine(_folder, Uri.UnescapeDataString(below));
                byte[] content = File.Exists(path) ? await File.ReadAllBytesAsync(path) : [];
                asked.Response.StatusCode = File.Exists(path) ? 200 : 404;
                asked.Response.ContentType = Path.GetExtension(path) switch
                {
                    ".html" => "text/html",
                    ".css" => "text/css",
                    ".js" => "text/javascript",
                    ".svg" => "image/svg+xml",
                    _ => "text/plain",
                };
                asked.Response.Close(content, willBlock: false);
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // It is over.
        }
    }
}
