using System.Text;

namespace Dataset.Site.Html;

/// <summary>A page that the frame leads to.</summary>
internal sealed record NavigationLink(string Path, string Label);

/// <summary>What is around the content of each page: head, navigation, search, footer.</summary>
/// <param name="title">What the site is called.</param>
/// <param name="links">The special views that this dataset has.</param>
/// <param name="imprint">What stands at the end of each page.</param>
/// <param name="servedAs">What a server calls this state of the site, of which it tells pages when it is over; null where none serves it.</param>
/// <param name="withArticles">Whether pages have the articles' text.</param>
internal sealed class PageFrame(string title, IReadOnlyList<NavigationLink> links, string imprint, string? servedAs, bool withArticles)
{
    /// <summary>Nothing but the site's own files, no script that is put together at run time, no style that the data could bring along.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
        + "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>A page that is served asks its server for news.</summary>
    private const string ServedPolicy = Policy + "; connect-src 'self'";

    /// <summary>What pages of results share; it comes before the script of such a page.</summary>
    public const string Results = "assets/results.js";

    public string Title => title;

    /// <param name="path">The page's path in the site: links are relative to it, so that the site works below any address.</param>
    /// <param name="heading">The page's title.</param>
    /// <param name="content">What is on it.</param>
    /// <param name="scripts">Scripts that it needs besides the one of all pages, as paths in the site.</param>
    public SiteFile Page(string path, string heading, HtmlWriter content, params ReadOnlySpan<string> scripts)
    {
        string root = Root(path);
        HtmlWriter html = new();
        html.Void("!doctype html").Line();
        html.Open("html", ("lang", "en"), ("data-root", root.Length == 0 ? "./" : root), ("data-made", servedAs)).Line().Open("head").Line();
        html.Void("meta", ("charset", "utf-8")).Line();
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", servedAs is null ? Policy : ServedPolicy)).Line();
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Element("title", heading == title ? title : heading + " – " + title).Line();
        html.Void("link", ("rel", "icon"), ("href", root + "assets/icon.svg")).Line();
        html.Void("link", ("rel", "stylesheet"), ("href", root + "assets/site.css")).Line();
        foreach (string script in scripts)
        {
            html.Element("script", "", ("defer", ""), ("src", root + script)).Line();
        }

        html.Element("script", "", ("defer", ""), ("src", root + "assets/site.js")).Line();
        if (servedAs is not null)
        {
            html.Element("script", "", ("defer", ""), ("src", root + "assets/reload.js")).Line();
        }

        html.Close().Line().Open("body").Line();
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#~main")).Line();
        Header(html, root, path);
        html.Open("main", ("id", "~main"), ("tabindex", "-1")).Line().Append(content).Line().Close().Line();
        Footer(html);
        html.Close().Line().Close().Line();
        return new SiteFile(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    /// <summary>From a page up to the site's folder.</summary>
    public static string Root(string path)
    {
        int depth = path.Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", depth));
    }

    private void Header(HtmlWriter html, string root, string path)
    {
        html.Open("header", ("class", "top")).Line();
        html.Element("a", title, ("class", "brand"), ("href", root + "index.html")).Line();
        html.Open("nav", ("aria-label", "Views")).Open("ul");
        foreach (NavigationLink link in links)
        {
            html.Open("li").Element("a", link.Label, ("href", root + link.Path), ("aria-current", link.Path == path ? "page" : null)).Close();
        }

        html.Close().Close().Line();
        html.Open("form", ("role", "search"), ("action", root + "search.html"), ("method", "get"));
        html.Element("label", "Search", ("for", "~site-search"), ("class", "unseen"));
        html.Void("input", ("type", "search"), ("id", "~site-search"), ("name", "q"), ("placeholder", "Search"), ("autocomplete", "off"));
        html.Element("button", "Search", ("type", "submit")).Close().Line().Close().Line();
    }

    private void Footer(HtmlWriter html)
    {
        html.Open("footer", ("class", "bottom")).Line();
        html.Element("p", imprint).Line();
        html.Element("p", withArticles
            ? "This copy has the articles’ full text, which belongs to their publishers: it is for use on this machine and not to be published."
            : "Quotes belong to their publishers. The articles’ text is not part of this site.",
            ("class", withArticles ? "warning" : null)).Line();
        html.Close().Line();
    }
}
