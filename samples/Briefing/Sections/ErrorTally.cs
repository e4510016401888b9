using Briefing.Layout;

namespace Briefing.Sections;

/// <summary>How often each article is wrong.</summary>
internal static class ErrorTally
{
    public static void Print(Page page)
    {
        page.Subheading("Which article errs how often");
        foreach (Source article in Sources.All.OrderByDescending(s => s.CountErrors()))
        {
            int errors = article.CountErrors();
            page.Line(0, $"{errors} wrong passage{(errors == 1 ? "" : "s")} in {article.Publisher?.Name
                ?? "Publisher not named"}: \"{article.Title}\", {article.File}", hanging: 2);
        }
    }
}
