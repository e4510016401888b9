using Briefing.Layout;

namespace Briefing.Sections;

/// <summary>How often each article is wrong.</summary>
internal static class ErrorTally
{
    public static void Print(Page page, IEnumerable<Evidence> wrong)
    {
        List<IGrouping<Source, Evidence>> articles = [.. wrong.GroupBy(e => e.In).OrderByDescending(g => g.Select(e => e.Span).Distinct().Count())];
        if (articles.Count == 0)
        {
            return;
        }

        page.Subheading("Which article errs how often");
        foreach (IGrouping<Source, Evidence> article in articles)
        {
            int passages = article.Select(e => e.Span).Distinct().Count();
            page.Line(0, $"{passages} wrong passage{(passages == 1 ? "" : "s")} in {article.Key.Publisher?.Name ?? "Publisher not named"}: \"{article.Key.Title}\", {article.Key.File}", hanging: 2);
        }
    }
}
