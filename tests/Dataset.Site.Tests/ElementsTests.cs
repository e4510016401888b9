using Microsoft.Playwright;

namespace Dataset.Site.Tests;

/// <summary>The explorer of a dataset of another field, that has other names for everything: the second sample.</summary>
[Collection("browser")]
public sealed class ElementsTests(Chromium chromium)
{
    private static Explorer Site => Explorer.Of("elements");

    [Fact]
    public void An_entry_has_its_words_its_rivals_and_its_errors()
    {
        string oxygen = Site.Text("elements/oxygen.html");
        oxygen.ShouldContain("between 1771 and 1772");
        oxygen.ShouldContain("Disputed Scheele had the gas first");
        oxygen.ShouldContain("“Oxygen was discovered on 1 August 1774”");
        oxygen.ShouldContain("Elements.Oxygen");
        oxygen.ShouldContain("curated/elements.yaml:");
        Site.Text("elements/technetium.html").ShouldContain("False: never confirmed 1925");
        Site.Text("elements/germanium.html").ShouldContain("germanium.com, “Entdeckung von Germanium”, read in 2026");
        Site.Text("chemists/auer-von-welsbach.html").ShouldContain("Praseodymium");
    }

    [Fact]
    public void What_moved_leads_on_and_what_was_split_leads_to_both()
    {
        Site.Read("elements/masurium.html").ShouldContain("<a href=\"../elements/technetium.html\">");
        Site.Read("elements/didymium.html").ShouldContain("<a href=\"../elements/neodymium.html\">");
    }

    [Fact]
    public void The_views_are_those_for_which_the_schema_says_enough()
    {
        Site.Pages.Where(p => p.StartsWith("views/", StringComparison.Ordinal)).ShouldBe(["views/contradictions.html", "views/timeline.html"]);
        string timeline = Site.Text("views/timeline.html");
        timeline.IndexOf("Phosphorus", StringComparison.Ordinal).ShouldBeLessThan(timeline.IndexOf("Technetium", StringComparison.Ordinal));
        Site.Text("views/contradictions.html").ShouldContain("1 disputed value, 2 passages that are wrong.");
    }

    [BrowserTheory]
    [InlineData("Tc", "Technetium")]
    [InlineData("del rio", "Andrés Manuel del Río")]
    [InlineData("phosphor", "Phosphorus")]
    public async Task The_search_finds_what_is_typed(string typed, string found)
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(Site.FromDisk("search.html?q=" + Uri.EscapeDataString(typed)));
        await visit.Page.Locator("#search-results li a").First.WaitForAsync();
        (await visit.Page.Locator("#search-results li a").AllInnerTextsAsync()).ShouldContain(found);
        visit.Said.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_list_is_filtered_by_what_it_refers_to()
    {
        await using Visit visit = await chromium.OpenAsync();
        IPage page = visit.Page;
        await page.GotoAsync(Site.FromDisk("elements/index.html"));
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(9);
        await page.Locator(".facets summary", new() { HasText = "Discovered by" }).ClickAsync();
        await page.Locator(".facets label", new() { HasText = "Carl Auer von Welsbach" }).ClickAsync();
        (await page.Locator("#rows tbody tr").CountAsync()).ShouldBe(2);
        await page.Locator("#rows tbody tr a", new() { HasText = "Neodymium" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("Neodymium");
        visit.Said.ShouldBeEmpty();
    }
}
