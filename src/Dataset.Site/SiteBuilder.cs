using System.Reflection;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Pages;
using Dataset.Site.Reading;
using Dataset.Site.Search;
using Dataset.Site.Views;

namespace Dataset.Site;

/// <summary>Makes the explorer: pages of a dataset that any file host can show. The same dataset gives the same bytes.</summary>
public static class SiteBuilder
{
    private const string Assets = "assets/";

    /// <summary>All files, made while they are asked for.</summary>
    public static IEnumerable<SiteFile> Build(SiteInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        SiteModel model = new(input);
        List<(SiteArticle Article, RowRef Source)> articles = Articles(model);
        List<StanceView> stances = [.. model.Roles.Stances.Select(r => new StanceView(model, r)).Where(s => s.IsOfUse)];
        ContradictionsView contradictions = new(model);
        TimelineView timeline = new(model);
        NetworkView network = new(model);
        List<SiteView> views = [];
        if (articles.Count > 0)
        {
            views.Add(new SiteView(ArticlesPage.FilePath, "Articles", "Each article with the words that facts rest on, and how much of it they cover."));
        }

        views.AddRange(stances.Select(s => new SiteView(s.FilePath, s.Label, "Who stands where on what, on any day, and how it came about.")));
        if (contradictions.IsOfUse)
        {
            views.Add(new SiteView(ContradictionsView.FilePath, "Contradictions", "Where articles contradict each other, and where they are wrong."));
        }

        if (timeline.IsOfUse)
        {
            views.Add(new SiteView(TimelineView.FilePath, "Timeline", "What took place, what lasts and what is planned, as exactly as it is known."));
        }

        if (network.IsOfUse)
        {
            views.Add(new SiteView(NetworkView.FilePath, "Who met whom", "Those who took part, and what they took part in."));
        }

        PageFrame frame = new(
            model.Name,
            [new NavigationLink("index.html#tables", "Tables"), .. views.Select(v => new NavigationLink(v.Path, v.Label))],
            model.Name + Citation.Edition(model),
            input.ServedAs,
            input.WithArticles);
        return Files(model, frame, views, articles)
            .Concat(stances.SelectMany(s => s.Write(frame)))
            .Concat(contradictions.IsOfUse ? [contradictions.Write(frame)] : [])
            .Concat(timeline.IsOfUse ? timeline.Write(frame) : [])
            .Concat(network.IsOfUse ? [network.Write(frame)] : []);
    }

    /// <summary>Instead of a site, while a dataset has errors: a page that says so and waits.</summary>
    /// <param name="servedAs">What the server calls this state of the site.</param>
    /// <param name="heading">How many there are.</param>
    /// <param name="problems">What they are.</param>
    public static IEnumerable<SiteFile> Problems(string servedAs, string heading, IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        HtmlWriter html = new();
        html.Element("h1", heading).Line().Element("p", "There are no pages of a dataset with errors. This page goes when they do.").Line();
        html.Open("ul").Line();
        foreach (string problem in problems)
        {
            html.Open("li").Element("code", problem).Close().Line();
        }

        html.Close().Line();
        return ShippedFiles().Prepend(new PageFrame("Dataset", [], "", servedAs, withArticles: false).Page("index.html", heading, html));
    }

    private static IEnumerable<SiteFile> Files(
        SiteModel model, PageFrame frame, IReadOnlyList<SiteView> views, List<(SiteArticle Article, RowRef Source)> articles)
    {
        yield return IndexPage.Write(frame, model, views);
        yield return SearchPage.Write(frame, model);
        yield return new SiteFile(SearchPage.DataPath, SearchIndex.Write(model));
        foreach (SiteTable list in model.Tables)
        {
            foreach (SiteFile file in TablePage.Write(frame, model, list))
            {
                yield return file;
            }

            foreach (RowRef row in model.RowsOf(list.Table))
            {
                yield return EntryPage.Write(frame, model, row);
            }
        }

        foreach (SiteFile file in MovedPage.Write(frame, model))
        {
            yield return file;
        }

        if (articles.Count > 0)
        {
            yield return ArticlesPage.Write(frame, model, articles);
            foreach ((SiteArticle article, RowRef source) in articles)
            {
                yield return ArticlePage.Write(frame, model, article, source);
            }
        }

        foreach (SiteFile file in ShippedFiles())
        {
            yield return file;
        }
    }

    /// <summary>What is the same in each site.</summary>
    private static IEnumerable<SiteFile> ShippedFiles()
    {
        Assembly assembly = typeof(SiteBuilder).Assembly;
        IEnumerable<string> assets = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Assets, StringComparison.Ordinal));
        foreach (string name in assets.Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return new SiteFile(name.Replace('\\', '/'), content);
        }
    }

    /// <summary>The articles that a row stands for.</summary>
    private static List<(SiteArticle Article, RowRef Source)> Articles(SiteModel model) =>
    [
        .. model.Roles.Sources.SelectMany(model.RowsOf).Where(r => model.Articles.ContainsKey(model.Row(r).Key))
            .Select(r => (model.Articles[model.Row(r).Key], r)),
    ];
}
