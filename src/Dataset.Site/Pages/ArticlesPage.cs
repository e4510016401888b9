using Dataset.Compiler.Types;
using Dataset.Site.Charts;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>All articles, and how much of each the facts account for.</summary>
internal static class ArticlesPage
{
    public const string FilePath = "articles/index.html";

    public static SiteFile Write(PageFrame frame, SiteModel model, IReadOnlyList<(SiteArticle Article, RowRef Source)> articles)
    {
        PageWriter page = new(model, FilePath);
        HtmlWriter html = page.Html;
        page.Trail();
        html.Element("h1", "Articles").Line();
        html.Element("p", "What the facts account for, sentence by sentence. A strip is an article from its first sentence to its last.",
            ("class", "lead")).Line();
        html.Open("ul", ("class", "cards articles")).Line();
        foreach ((SiteArticle article, RowRef source) in articles)
        {
            html.Open("li").Open("h2").Element("a", model.TitleOf(source), ("href", page.To(ArticlePage.PathOf(model, source)))).Close();
            html.Open("p", ("class", "byline"));
            ArticlePage.Byline(page, source);
            html.Close();
            CoverageStrip.Write(html, article, ArticlePage.PassagesOf(model, source), model.TitleOf(source));
            html.Close().Line();
        }

        html.Close().Line();
        return frame.Page(FilePath, "Articles", html);
    }
}
