using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Dataset.Cli.Tests;

namespace Dataset.Site.Tests;

/// <summary>What is true of every file, seen without a browser.</summary>
public sealed class PageTests
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; script-src &#39;self&#39;; "
        + "style-src &#39;self&#39;; img-src &#39;self&#39;; font-src &#39;self&#39;; base-uri &#39;none&#39;; form-action &#39;self&#39;; "
        + "require-trusted-types-for &#39;script&#39;; trusted-types &#39;none&#39;\">";

    public static TheoryData<string> Datasets => Explorer.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_link_leads_somewhere_and_every_id_is_there_once(string dataset)
    {
        Explorer site = Explorer.Of(dataset);
        HashSet<string> files = [.. site.Files];
        Dictionary<string, HashSet<string>> ids = [];
        foreach (string page in site.Pages)
        {
            string[] all = [.. Explorer.Values(site.Read(page), "id")];
            all.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => page + "#" + g.Key).ShouldBeEmpty();
            ids[page] = [.. all];
        }

        foreach (string page in site.Pages)
        {
            string html = site.Read(page);
            foreach (string link in Explorer.Values(html, "href").Concat(Explorer.Values(html, "src")).Concat(Explorer.Values(html, "action")))
            {
                if (link.StartsWith("http", StringComparison.Ordinal))
                {
                    continue;
                }

                string[] parts = link.Split('#');
                string target = parts[0].Length == 0 ? page : Resolve(page, parts[0]);
                files.ShouldContain(target, page + " → " + link);
                if (parts.Length > 1)
                {
                    ids[target].ShouldContain(parts[1], page + " → " + link);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Nothing_on_a_page_is_run_or_styled_but_the_sites_own_files(string dataset)
    {
        Explorer site = Explorer.Of(dataset);
        foreach (string page in site.Pages)
        {
            string html = site.Read(page);
            html.ShouldContain(Policy, customMessage: page);
            Regex.Matches(html, "<script(?! defer src=\"[a-z0-9_./~-]+\"></script>| type=\"application/json\")").ShouldBeEmpty(page);
            Regex.Matches(html, "<[^>]* (style|on[a-z]+)=").ShouldBeEmpty(page);
            html.ShouldNotContain("<style", customMessage: page);
            html.ShouldNotContain("<base", customMessage: page);
        }
    }

    [Fact]
    public void What_a_dataset_says_never_becomes_markup()
    {
        Explorer site = Explorer.Of("observatory");
        foreach (string page in site.Pages)
        {
            site.Read(page).ShouldNotContain("<script>alert", customMessage: page);
        }

        site.Read("observers/eve.html").ShouldContain("<h1>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</h1>");
        site.Read("observers/index.html").ShouldContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</a>");
        site.Read("observers/data.js").ShouldContain("<script>alert(\\'x\\')</script>");
    }

    [Fact]
    public void A_script_in_an_article_is_text()
    {
        using TestDataset dataset = new();
        string text = dataset.Read("seeds/gazette.txt").Replace("Café", "<script>alert(1)</script>", StringComparison.Ordinal);
        dataset.Write("seeds/gazette.txt", text);
        string hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        dataset.Edit("curated/reports.yaml", "b09b827254142bb9c76091dcb3859d5aad668f3222b9eb78e65410ec99c6aa1b", hash);
        dataset.Run("site", "--out", "out", "--with-articles").Success();
        string page = dataset.Read("out/articles/gazette.html");
        page.ShouldNotContain("<script>");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Fact]
    public void The_same_dataset_gives_the_same_bytes()
    {
        using TestDataset first = TestDataset.Real(), second = TestDataset.Real();
        first.Run("site", "--out", "out").Success();
        second.Run("site", "--out", "elsewhere").Success();
        Dictionary<string, string> one = Bytes(Path.Combine(first.Root, "out")), other = Bytes(Path.Combine(second.Root, "elsewhere"));
        other.Keys.ShouldBe(one.Keys);
        one.Where(f => other[f.Key] != f.Value).Select(f => f.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_site_takes_the_place_of_an_earlier_one_and_of_nothing_else()
    {
        using TestDataset dataset = new();
        dataset.Run("site", "--out", "out").Success();
        dataset.Run("site", "--out", "out").Success();
        dataset.Write("out/ships/mine.html", "mine");
        dataset.Run("site", "--out", "out").Refusal().ShouldContain("it holds 'ships/mine.html', which no export wrote");
        dataset.Read("out/ships/mine.html").ShouldBe("mine");
    }

    [Fact]
    public void A_link_to_an_id_that_moved_leads_on()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/redirects.yaml", "redirects:\n  - {from: anna, kind: moved, to: [annabel]}\n");
        dataset.Run("site", "--out", "out").Success();
        dataset.Read("out/ships/anna.html").ShouldContain("What took its place:</p>\n<ul><li><a href=\"../ships/annabel.html\">Annabel</a></li></ul>");
    }

    [Fact]
    public void An_address_that_is_none_of_the_web_is_no_link()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Page.cs", """
            using System;
            using Dataset.Schema;

            namespace Dataset;

            [Entity("pages")]
            public sealed partial record Page
            {
                [Key] public partial string Id { get; }
                [AnyScheme] public partial Uri Link { get; }
            }
            """);
        dataset.Write("curated/pages.yaml", "pages:\n  - {id: a, link: 'javascript:alert(1)'}\n  - {id: b, link: 'https://example.org/'}\n");
        dataset.Run("site", "--out", "out").Success();
        dataset.Read("out/pages/a.html").ShouldContain("javascript:alert(1)");
        dataset.Read("out/pages/a.html").ShouldNotContain("href=\"javascript");
        dataset.Read("out/pages/b.html").ShouldContain("href=\"https://example.org/\"");
    }

    [Fact]
    public void A_dataset_with_errors_has_no_pages()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "rig: schooner", "rig: barge");
        dataset.Run("site", "--out", "out").Refusal()
            .ShouldBe("the dataset has errors, and what is wrong would be missing from the pages; 'dataset check' shows them.");
        Directory.Exists(Path.Combine(dataset.Root, "out")).ShouldBeFalse();
    }

    [Fact]
    public void Without_being_asked_for_the_articles_stay_out()
    {
        Explorer site = Explorer.Of("real"), whole = Explorer.Of("real", withArticles: true);
        string article = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "real/seeds/001_e841d4b5a149f403.txt"));
        string sentence = article.Split('\n').First(l => l.Length > 300)[..280];
        whole.Pages.Count(p => whole.Text(p).Contains(sentence, StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        site.Pages.Where(p => site.Text(p).Contains(sentence, StringComparison.Ordinal)).ShouldBeEmpty();
        const string Notice = "This copy has the articles’ full text, which belongs to their publishers: it is for use on this machine and not to be "
            + "published.";
        whole.Pages.Where(p => !whole.Text(p).Contains(Notice, StringComparison.Ordinal)).ShouldBeEmpty("it says so on each page");
        site.Pages.Where(p => site.Text(p).Contains(Notice, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_has_its_words_its_citation_its_member_and_its_line()
    {
        Explorer site = Explorer.Of("real");
        string page = site.Text("events/us-russia-riyadh-2025-02-18.html");
        page.ShouldContain("“held at Riyadh’s Diya Palace”");
        page.ShouldContain("False: misspelling Diya Palace");
        page.ShouldContain("Mi’raj News Agency (Anadolu), “US, Russia Agree to Establish Consultation Mechanism");
        page.ShouldContain("Events.UsRussiaRiyadh20250218.Participants[0]");
        page.ShouldContain("“US–Russia talks in Riyadh”, Dataset, version 0.1.0, licence CC-BY-4.0, events/us-russia-riyadh-2025-02-18");
        page.ShouldContain("curated/events/us-russia-riyadh-2025-02-18.yaml:2");
        string html = site.Read("events/us-russia-riyadh-2025-02-18.html");
        html.ShouldContain("<a href=\"../articles/daily-courier-2025.html#q");
        foreach (string look in new[] { "rests-article", "rests-external", "rests-editorial" })
        {
            html.ShouldContain(look);
        }
    }

    [Fact]
    public void What_is_false_looks_false_wherever_it_is_named()
    {
        Explorer site = Explorer.Of("real");
        string[] wrong = [.. site.Pages.Where(p => Regex.IsMatch(p, "^refuted_assertions/(?!index)"))];
        wrong.Length.ShouldBeGreaterThan(10);
        foreach (string page in wrong)
        {
            site.Read(page).ShouldContain("<article class=\"entry is-false\">");
        }

        string name = Path.GetFileName(wrong[0]);
        foreach (string page in site.Pages)
        {
            foreach (Match link in Regex.Matches(site.Read(page), "<a href=\"[./]*refuted_assertions/(?!index)[^\"#]*\">"))
            {
                string before = site.Read(page)[..link.Index];
                before.ShouldEndWith("</strong> ", customMessage: page + " " + name);
            }
        }
    }

    [Fact]
    public void Rows_without_a_name_are_told_apart_by_their_words()
    {
        Explorer site = Explorer.Of("real");
        string[] titles = [.. site.Pages.Where(p => Regex.IsMatch(p, "^statements/(?!index)"))
            .Select(p => Regex.Match(site.Read(p), "<h1>([^<]*)</h1>").Groups[1].Value)];
        titles.Length.ShouldBeGreaterThan(50);
        titles.ShouldBeUnique();
    }

    [Fact]
    public void A_beginning_that_may_be_earlier_is_no_end()
    {
        string aid = Explorer.Of("real").Text("measures/us-economic-aid-to-ukraine.html");
        aid.ShouldContain("1992 or earlier");
        aid.ShouldContain("26 February 2025 or later");
        aid.ShouldNotContain("until 1992");
    }

    private static string Resolve(string page, string link)
    {
        Uri root = new("http://x/a/b/c/"), found = new(new Uri(root, page), link);
        return Uri.UnescapeDataString(found.AbsolutePath[root.AbsolutePath.Length..]);
    }

    private static Dictionary<string, string> Bytes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));
}
