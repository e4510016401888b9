using System.Net.Sockets;
using System.Text;
using Dataset.Cli;
using Dataset.Cli.Tests;
using Microsoft.Playwright;

namespace Dataset.Site.Tests;

/// <summary><c>dataset serve</c>: who is answered, what is shown, and that it follows edits.</summary>
[Collection("browser")]
public sealed class ServeTests(Chromium chromium)
{
    [Fact]
    public async Task It_answers_this_machine_by_its_own_name_and_gives_nothing_but_its_pages()
    {
        using TestDataset dataset = new();
        await using Serving serving = await Serving.StartAsync(dataset);
        string host = "127.0.0.1:" + serving.Port;
        (await serving.AskAsync("GET / HTTP/1.1", host)).ShouldStartWith("HTTP/1.1 200 OK");
        (await serving.AskAsync("GET /ships/annabel.html?x=1 HTTP/1.1", "localhost:" + serving.Port)).ShouldContain("Annabel");
        (await serving.AskAsync("HEAD /index.html HTTP/1.1", host)).ShouldEndWith("\r\n\r\n");
        (await serving.AskAsync("GET / HTTP/1.1", "evil.example")).ShouldStartWith("HTTP/1.1 421");
        (await serving.AskAsync("GET / HTTP/1.1", "127.0.0.1.evil.example:" + serving.Port)).ShouldStartWith("HTTP/1.1 421");
        (await serving.AskAsync("GET / HTTP/1.1", "127.0.0.1")).ShouldStartWith("HTTP/1.1 421");
        (await serving.AskAsync("GET / HTTP/1.1")).ShouldStartWith("HTTP/1.1 400");
        (await serving.AskAsync("POST / HTTP/1.1", host)).ShouldStartWith("HTTP/1.1 405");
        foreach (string path in new[]
        {
            "/../curated/ships.yaml", "/%2e%2e/curated/ships.yaml", "/..%2fcurated%2fships.yaml", "//etc/passwd", "/ships/../../curated/ships.yaml",
            "/assets/../../curated/ships.yaml", "/C:/x", "/nothing.html", "http://127.0.0.1/",
        })
        {
            (await serving.AskAsync("GET " + path + " HTTP/1.1", host)).ShouldStartWith("HTTP/1.1 404", customMessage: path);
        }

        (await serving.AskAsync("nonsense", host)).ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public void A_port_that_is_taken_or_none_is_a_clear_message()
    {
        using TestDataset dataset = new();
        using TcpListener taken = new(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        string port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        dataset.Run("serve", "--port", port).Refusal().ShouldStartWith("cannot listen on port " + port + ": ");
        dataset.Run("serve", "--port", "70000").Refusal().ShouldStartWith("a port is a number from 1 to 65535.");
    }

    [BrowserFact]
    public async Task A_page_follows_the_edits_of_a_curator()
    {
        using TestDataset dataset = new();
        await using Serving serving = await Serving.StartAsync(dataset);
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        await page.GotoAsync("http://127.0.0.1:" + serving.Port + "/ports/index.html");
        (await page.Locator("#rows").InnerTextAsync()).ShouldContain("Emden");
        dataset.Edit("curated/ports.yaml", "name: Emden", "name: Embden");
        await page.Locator("#rows a", new() { HasText = "Embden" }).WaitForAsync();
        dataset.Edit("curated/ports.yaml", "Embden}", "Embden, nme: 1}");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("1 error in the dataset");
        (await page.Locator("#rows").InnerTextAsync()).ShouldContain("Embden");
        dataset.Edit("curated/ports.yaml", "Embden, nme: 1}", "Emden}");
        await page.Locator("#rows a", new() { HasTextRegex = new("^Emden$") }).WaitForAsync();

        // A page that is loaded anew gives up what it was still loading.
        visit.Said.Where(s => !s.Contains("/news", StringComparison.Ordinal) && !s.Contains(" failed: ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_dataset_that_begins_with_errors_shows_them_until_they_are_gone()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        await using Serving serving = await Serving.StartAsync(dataset);
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync("http://127.0.0.1:" + serving.Port + "/");
        (await visit.Page.Locator("main").InnerTextAsync()).ShouldContain("curated/ports.yaml(3): DS");
        dataset.Edit("curated/ports.yaml", "Emden, nme: 1}", "Emden}");
        await visit.Page.Locator("h2#tables").WaitForAsync();
    }

    [Fact]
    public async Task A_page_that_asks_for_news_hears_what_came_before_it_asked()
    {
        using TestDataset dataset = new();
        await using Serving serving = await Serving.StartAsync(dataset);
        string host = "127.0.0.1:" + serving.Port;
        string before = await MadeAsync();
        dataset.Edit("curated/ports.yaml", "name: Emden", "name: Embden");
        serving.WaitFor("made ");
        (await serving.HearAsync("/news?of=" + before, host)).ShouldBe("event: made");
        dataset.Edit("curated/ports.yaml", "Embden}", "Embden, nme: 1}");
        serving.WaitFor("1 error; the pages stay as they were");
        string now = await MadeAsync();
        now.ShouldNotBe(before);
        (await serving.HearAsync("/news?of=" + now, host)).ShouldBe("event: errors");
        (await serving.HearAsync("/news?of=" + before, host)).ShouldBe("event: made");

        async Task<string> MadeAsync() => (await serving.AskAsync("GET / HTTP/1.1", host)).Split("data-made=\"")[1].Split('"')[0];
    }

    /// <summary>The tool, serving until it is disposed of.</summary>
    private sealed class Serving : IAsyncDisposable
    {
        private readonly CancellationTokenSource _interrupt = new();
        private readonly WrittenLines _output = new();
        private readonly Task<int> _run;

        private Serving(TestDataset dataset) => _run = Task.Run(() => Tool.Run(
            ["serve"], dataset.Context(_output, TextWriter.Null) with { Cancellation = _interrupt.Token }));

        public string Port { get; private set; } = "";

        public static async Task<Serving> StartAsync(TestDataset dataset)
        {
            Serving serving = new(dataset);
            string line = await Task.Run(() => serving._output.WaitFor("serving http://127.0.0.1:"));
            serving.Port = line.Split(':')[2].Split('/')[0];
            return serving;
        }

        public void WaitFor(string start) => _output.WaitFor(start);

        /// <summary>The first event of the news.</summary>
        public async Task<string?> HearAsync(string target, string host)
        {
            using TcpClient client = new("127.0.0.1", int.Parse(Port, System.Globalization.CultureInfo.InvariantCulture));
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
            using StreamReader reader = new(stream, Encoding.UTF8);
            string? line;
            do
            {
                line = await reader.ReadLineAsync();
            }
            while (line?.StartsWith("event: ", StringComparison.Ordinal) == false);

            return line;
        }

        /// <summary>What it answers to a request as it is written here.</summary>
        public async Task<string> AskAsync(string request, string? host = null)
        {
            using TcpClient client = new("127.0.0.1", int.Parse(Port, System.Globalization.CultureInfo.InvariantCulture));
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request + "\r\n" + (host is null ? "" : "Host: " + host + "\r\n") + "\r\n"));
            using StreamReader reader = new(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _interrupt.CancelAsync();
            (await _run).ShouldBe(ExitCode.Success);
            _interrupt.Dispose();
            _output.Dispose();
        }
    }
}
