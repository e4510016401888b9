using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>The search: a form that works from everywhere, and a page whose script answers it.</summary>
internal static class SearchPage
{
    public const string FilePath = "search.html", DataPath = "assets/search-data.js";

    public static SiteFile Write(PageFrame frame, SiteModel model)
    {
        PageWriter page = new(model, FilePath);
        HtmlWriter html = page.Html;
        page.Trail();
        html.Element("h1", "Search").Line();
        html.Open("form", ("id", "search-form"), ("role", "search"), ("aria-label", "Search this dataset"), ("action", "search.html"), ("method", "get"));
        html.Element("label", "Names and words", ("for", "q"));
        html.Void("input", ("type", "search"), ("id", "q"), ("name", "q"), ("autocomplete", "off")).Element("button", "Search", ("type", "submit"));
        html.Close().Line();
        html.Open("noscript").Open("p").Text("Searching needs JavaScript. Without it, the lists are in ")
            .Element("a", "the tables", ("href", "index.html#tables")).Text(".").Close().Close().Line();
        html.Open("div", ("id", "search-kinds"), ("class", "facets")).Close().Line();
        html.Element("p", "", ("id", "search-count"), ("role", "status")).Line();
        html.Open("ol", ("id", "search-results"), ("class", "results")).Close().Line();
        html.Open("nav", ("id", "search-pages"), ("class", "pages"), ("aria-label", "Pages")).Close().Line();
        return frame.Page(FilePath, "Search", html, "assets/vendor/minisearch/minisearch.js", DataPath, PageFrame.Results, "assets/search.js");
    }
}
