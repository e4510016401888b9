using Microsoft.Playwright;

namespace Dataset.Site.Tests;

/// <summary>A real browser, started once: Debian's, which the driver only has to find.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    /// <summary>In milliseconds: on a machine that is busy with other tests a browser takes its time.</summary>
    private const int Patience = 180_000;

    private IPlaywright? _playwright;

    /// <summary>Where it is; null on a machine without one.</summary>
    public static string? Place { get; } = s_places.FirstOrDefault(File.Exists);

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Place is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Place,
            Timeout = Patience,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page that fails its test when the console says anything.</summary>
    public async Task<Visit> OpenAsync(BrowserNewContextOptions? options = null)
    {
        IBrowserContext context = await Browser.NewContextAsync(options);

        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return new Visit(context, await context.NewPageAsync());
    }
}

/// <summary>A page in a window of its own.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _said = [];
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _said.Add(page.Url + " " + message.Type + ": " + message.Text);
        page.PageError += (_, error) => _said.Add(page.Url + " error: " + error);
        page.RequestFailed += (_, request) => _said.Add(page.Url + " failed: " + request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the console said, errors and requests that failed among it.</summary>
    public IReadOnlyList<string> Said => _said;

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

/// <summary>A test that needs a browser; where there is none it says so in one line.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Place is null ? Missing : null;

    public const string Missing = "there is no Chromium on this machine: apt-get install chromium.";
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Place is null ? BrowserFactAttribute.Missing : null;
}
