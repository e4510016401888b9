using Briefing.Layout;
using Briefing.Wording;

namespace Briefing;

/// <summary>What this is, what it is narrowed to, and the articles behind it.</summary>
internal static class TitlePage
{
    public static void Print(Page page, Scope scope)
    {
        Edition edition = Edition.Current;
        page.Line(0, $"The US-Russia-Ukraine peace talks: a briefing, {scope}", Tone.Heading);
        page.Line(0, $"Dataset {edition.Version}, {edition.Licence}; it knows of nothing after {When.Text(edition.CutOff)}.");
        page.Line(0, "Below each line (>): the words of the article that back it, publisher, title, file and offsets; or what it rests on where "
            + "no article states it.");
        page.Subheading("The articles");
        foreach (Source source in Sources.All.OrderBy(s => s.Published.Earliest))
        {
            page.Line(
                0,
                $"{source.File}  {source.Publisher?.Name ?? "Publisher not named"}: \"{source.Title}\", published {When.Text(source.Published)}",
                hanging: 2);
        }
    }
}
