using System.Text.Json;
using System.Text.RegularExpressions;
using Dataset.Cli.Tests;
using Dataset.Site.Search;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dataset.Site.Tests;

/// <summary>The explorer in a real browser, from the disk and from a host below a path.</summary>
[Collection("browser")]
public sealed class BrowserTests(Chromium chromium)
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string, bool> Ways => new()
    {
        { "real", true }, { "real", false }, { "observatory", true }, { "small", false }, { "elements", true },
    };

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Every_page_shows_data_and_the_console_stays_silent(string dataset, bool fromDisk)
    {
        Explorer site = Explorer.Of(dataset, withArticles: true);
        using FileHost? host = fromDisk ? null : new FileHost(site.Folder, "somewhere/below");
        await using Visit visit = await chromium.OpenAsync();
        foreach (string page in site.PagesOfEachKind)
        {
            await visit.Page.GotoAsync(host is null ? site.FromDisk(page) : host.Address + page);
            (await visit.Page.Locator("h1").CountAsync()).ShouldBe(1, page);
            (await visit.Page.Locator("main").InnerTextAsync()).Length.ShouldBeGreaterThan(30, page);
        }

        visit.Said.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 1200)]
    [InlineData(ColorScheme.Light, 360)]
    public async Task Axe_finds_nothing_serious_and_nothing_leaves_the_screen(ColorScheme scheme, int width)
    {
        Explorer site = Explorer.Of("real", withArticles: true);
        await using Visit visit = await chromium.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        List<string> found = [];
        foreach (string page in site.PagesOfEachKind)
        {
            await visit.Page.GotoAsync(site.FromDisk(page));
            found.AddRange(await AxeAsync(visit.Page, page));
            int beyond = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (beyond > 0)
            {
                found.Add(page + " is " + beyond + " pixels too wide");
            }
        }

        found.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Without_scripts_everything_can_be_read()
    {
        Explorer site = Explorer.Of("real", withArticles: true);
        await using Visit visit = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        (string Page, string Says)[] said =
        [
            ("index.html", "Contradictions"),
            ("events/us-russia-riyadh-2025-02-18.html", "held at Riyadh’s Diya Palace"),
            ("events/us-russia-riyadh-2025-02-18.html", "Events.UsRussiaRiyadh20250218"),
            ("persons/index.html", "Marco Rubio"),
            ("articles/daily-courier-2025.html", "Saudi officials mediated the discussions."),
            ("views/positions.html", "opposes"),
            ("views/positions/organizations.russia.html", "accepts"),
            ("views/contradictions.html", "Against it"),
            ("views/timeline.html", "20 January 1981"),
            ("views/network.html", "Sergei Lavrov"),
            ("search.html", "Searching needs JavaScript."),
        ];
        foreach ((string page, string says) in said)
        {
            await visit.Page.GotoAsync(site.FromDisk(page));
            (await visit.Page.Locator("body").InnerTextAsync()).ShouldContain(says, customMessage: page);
            (await visit.Page.Locator("button:visible:not([type=submit])").CountAsync()).ShouldBe(0, page + " shows nothing that would not work");
        }

        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Pages_without_scripts_are_accessible_too()
    {
        Explorer site = Explorer.Of("real");
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.RouteAsync("**/*.js", route => route.AbortAsync());
        List<string> found = [];
        foreach (string page in new[] { "index.html", "events/index.html", "views/positions.html", "views/timeline.html", "search.html" })
        {
            await visit.Page.GotoAsync(site.FromDisk(page));
            found.AddRange(await AxeAsync(visit.Page, page));
        }

        found.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("Mark Ruth", "Mark Rutte")]
    [InlineData("Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("zelenski", "Volodymyr Zelenskyy")]
    [InlineData("Costa", "António Costa")]
    [InlineData("antonio costa", "António Costa")]
    [InlineData("US", "United States")]
    [InlineData("u.s.", "United States")]
    [InlineData("Russia’s", "Russia")]
    public async Task The_search_finds_people_as_they_are_typed(string typed, string found)
    {
        Explorer site = Explorer.Of("real");
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(site.FromDisk("index.html"));
        await visit.Page.Locator("#\\~site-search").FillAsync(typed);
        await visit.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button).ClickAsync();

        // Not for the address: from disk a page can be there before its event is waited for.
        await visit.Page.Locator("#search-results li a").First.WaitForAsync();
        visit.Page.Url.ShouldContain("/search.html?q=");
        (await visit.Page.Locator("#search-results li a").AllInnerTextsAsync()).Take(3).ShouldContain(found);
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_year_finds_no_other_year_and_nonsense_finds_nothing()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(Explorer.Of("real").FromDisk("search.html"));
        JsonElement other = (await visit.Page.EvaluateAsync("datasetFind('1643')")).ShouldNotBeNull();
        other.GetArrayLength().ShouldBe(0);
        JsonElement nonsense = (await visit.Page.EvaluateAsync("datasetFind('qqqxz wwwvy')")).ShouldNotBeNull();
        nonsense.GetArrayLength().ShouldBe(0);
    }

    [BrowserFact]
    public async Task The_script_cuts_words_as_the_index_was_cut()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(Explorer.Of("real").FromDisk("search.html"));
        string letters = string.Concat(Enumerable.Range(0x20, 0x600).Concat(Enumerable.Range(0x1E00, 0x200)).Concat(Enumerable.Range(0x2000, 0x70))
            .Select(c => (char)c));
        string[] texts =
        [
            letters, string.Join(' ', letters.AsEnumerable()), "U.S. officials, the U.S and e.g. a.b.c", "Russia's Trump’s O'Neill rock'n'roll 's",
            "2025-02-18 1.10 3,000", "e\u0301le\u0301phant ÉLÉPHANT İstanbul Straße Đà Nẵng", "Київ Москва 東京",
        ];
        foreach (string text in texts)
        {
            string[] theirs = await visit.Page.EvaluateAsync<string[]>("text => datasetWords(text)", text);
            theirs.ShouldBe(SearchWords.Of(text));
        }
    }

    [BrowserFact]
    public async Task The_slider_changes_the_matrix_and_the_day_stands_in_the_address()
    {
        Explorer site = Explorer.Of("real");
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(site.FromDisk("views/positions.html"));
        string last = await visit.Page.Locator("#matrix").InnerTextAsync();
        await visit.Page.Locator("#day").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        string first = await visit.Page.Locator("#matrix").InnerTextAsync();
        first.ShouldNotBe(last);
        visit.Page.Url.ShouldContain("?on=");
        await visit.Page.ReloadAsync();
        (await visit.Page.Locator("#matrix").InnerTextAsync()).ShouldBe(first);
        await visit.Page.GoBackAsync();
        (await visit.Page.Locator("#matrix").InnerTextAsync()).ShouldBe(last);
        await visit.Page.GotoAsync(site.FromDisk("views/positions.html?on=2025-03-20"));
        (await visit.Page.Locator("#day-text").InnerTextAsync()).ShouldBe("20 March 2025");
        ILocator row = visit.Page.Locator("#matrix tbody tr", new() { HasText = "Halt on strikes against energy infrastructure" });
        await row.Locator("td a", new() { HasText = "accepts" }).First.ClickAsync();
        (await visit.Page.Locator("section:target").InnerTextAsync()).ShouldContain("30-day halt on strikes");
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_chosen_in_a_list_stands_in_the_address_and_can_be_taken_away()
    {
        Explorer site = Explorer.Of("real");
        await using Visit visit = await chromium.OpenAsync(new() { AcceptDownloads = true });
        IPage page = visit.Page;
        await page.GotoAsync(site.FromDisk("events/index.html"));
        int all = await page.Locator("#rows tbody tr").CountAsync();
        await page.Locator(".facets summary", new() { HasText = "Status" }).ClickAsync();
        await page.Locator(".facets label", new() { HasText = "ongoing" }).ClickAsync();
        int ongoing = await page.Locator("#rows tbody tr").CountAsync();
        ongoing.ShouldBeInRange(1, all - 1);
        page.Url.ShouldEndWith("?f.status=ongoing");
        IDownload json = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download-json").ClickAsync());
        using JsonDocument rows = JsonDocument.Parse(await File.ReadAllTextAsync(await json.PathAsync()));
        rows.RootElement.EnumerateArray().Select(r => r.GetProperty("status").GetString()).ShouldAllBe(s => s == "ongoing");
        rows.RootElement.GetArrayLength().ShouldBe(ongoing);
        IDownload csv = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download-csv").ClickAsync());
        string[] lines = (await File.ReadAllTextAsync(await csv.PathAsync())).TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(ongoing + 1);
        lines[0].ShouldStartWith("\"id\",\"name\",\"date\"");
        await page.ReloadAsync();
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(ongoing);
        await page.Locator("#rows tbody tr a").First.ClickAsync();
        await page.GoBackAsync();
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(ongoing);
        await page.GoBackAsync();
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(all);
        await page.Locator("#table-words").FillAsync("RIYADH");
        (await page.Locator("#rows tbody tr").AllInnerTextsAsync()).ShouldAllBe(r => r.Contains("Riyadh"));
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task No_cell_of_a_download_is_calculated_by_a_spreadsheet()
    {
        await using Visit visit = await chromium.OpenAsync(new() { AcceptDownloads = true });
        await visit.Page.GotoAsync(Explorer.Of("observatory").FromDisk("observers/index.html"));
        IDownload csv = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("#download-csv").ClickAsync());
        string text = await File.ReadAllTextAsync(await csv.PathAsync());
        text.ShouldContain("\"'=cmd|' /C calc'!A0\"");
        text.ShouldContain("\"'-1+2\"");
        (await visit.Page.Locator("#rows").InnerTextAsync()).ShouldContain("<script>alert('x')</script>");
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_fact_leads_to_its_words_and_the_words_to_the_fact()
    {
        Explorer site = Explorer.Of("real", withArticles: true);
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        await page.GotoAsync(site.FromDisk("events/us-russia-riyadh-2025-02-18.html#place"));
        (await page.Locator(":target").InnerTextAsync()).ShouldContain("Diriyah Palace");
        await page.Locator("#place .is-false a", new() { HasText = "in the article" }).ClickAsync();
        (await page.Locator("mark:target").InnerTextAsync()).ShouldBe("held at Riyadh’s Diya Palace");
        string address = page.Url;
        await page.ReloadAsync();
        page.Url.ShouldBe(address);
        (await page.Locator("mark:target").InnerTextAsync()).ShouldBe("held at Riyadh’s Diya Palace");
        await page.Locator("mark:target a").ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("US–Russia talks in Riyadh");
        await page.GoBackAsync();
        (await page.Locator("mark:target").CountAsync()).ShouldBe(1);
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_timeline_is_filtered_by_kind_who_and_what()
    {
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        await page.GotoAsync(Explorer.Of("real").FromDisk("views/timeline.html"));
        int all = await page.Locator("#timeline tbody tr:visible").CountAsync();
        await page.Locator("#filter-kind").SelectOptionAsync("Events");
        int events = await page.Locator("#timeline tbody tr:visible").CountAsync();
        events.ShouldBeInRange(2, all - 1);
        await page.Locator("#filter-who").SelectOptionAsync("sergei-lavrov");
        (await page.Locator("#timeline tbody tr:visible").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("US–Russia talks in Riyadh");
        page.Url.ShouldEndWith("?kind=Events&who=sergei-lavrov");
        await page.ReloadAsync();
        (await page.Locator("#timeline tbody tr:visible").CountAsync()).ShouldBe(1);
        await page.GoBackAsync();
        (await page.Locator("#timeline tbody tr:visible").CountAsync()).ShouldBe(events);
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_long_list_has_pages_and_is_filtered_and_searched_without_waiting_for_all()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Boat.cs", """
            using Dataset.Schema;

            namespace Dataset;

            [Entity("boats")]
            public sealed partial record Boat
            {
                [Key] public partial string Id { get; }
                [DisplayName] public partial string Name { get; }
                public partial string Remark { get; }
            }
            """);
        dataset.Write("curated/boats.yaml", "boats:\n" + string.Concat(Enumerable.Range(0, 5200)
            .Select(i => $"  - {{id: boat-{i:D4}, name: Boat {i:D4}, remark: {(i % 2 == 0 ? "a harbour" : "the boat")}}}\n")));
        dataset.Run("site", "--out", "out").Success();
        Regex.Count(dataset.Read("out/boats/index.html"), "<th scope=\"row\">").ShouldBe(200);
        dataset.Read("out/boats/page-26.html").ShouldContain("Boat 5199");
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        string site = new Uri(Path.Combine(dataset.Root, "out")).AbsoluteUri + "/";
        await page.GotoAsync(site + "boats/index.html");
        await page.Locator("a.button", new() { HasText = "Find, filter and download" }).ClickAsync();
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(200);
        await page.Locator("#table-words").FillAsync("4711");
        (await page.Locator("#rows tbody tr").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("Boat 4711");
        await page.GotoAsync(site + "search.html?q=boat-0815");
        (await page.Locator("#search-results li").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldContain("Boat 0815");
        await page.GotoAsync(site + "search.html?q=boat");
        (await page.Locator("#search-count").InnerTextAsync()).ShouldBe("5200 results by name. Look through texts, too");
        await page.GetByText("Look through texts, too").ClickAsync();
        page.Url.ShouldEndWith("?q=boat&texts=1");
        (await page.Locator("#search-count").InnerTextAsync()).ShouldBe("5200 results");
        await page.GotoAsync(site + "search.html?q=harbour");
        (await page.Locator("#search-count").InnerTextAsync()).ShouldBe("2600 results");
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_everything()
    {
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        await page.GotoAsync(Explorer.Of("real").FromDisk("views/network.html"));
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        HashSet<string> reached = [];
        int nodes = await page.Locator("#network a").CountAsync();
        for (int i = 0; i < nodes + 10; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.dataset.node || ''"));
        }

        reached.Count(r => r.Length > 0).ShouldBe(nodes);
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("~site-search");
    }

    private static async Task<IEnumerable<string>> AxeAsync(IPage page, string name)
    {
        await page.EvaluateAsync(s_axe);
        JsonElement violations = (await page.EvaluateAsync(
            "async () => (await axe.run({ preload: false, resultTypes: ['violations'] } )).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.failureSummary || '')).join(' | '))"))!.Value;
        return violations.EnumerateArray().Select(v => name + " " + v.GetString());
    }
}

/// <summary>One browser for all of them.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<Chromium>;
