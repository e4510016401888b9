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
        page.Line(0, "The numbers lead to notes at the end of each section: the words of an article with its id, start and end offset, or what a line "
            + "rests on where no article states it.");
        page.Subheading("The articles");
        foreach (Source source in Sources.All.OrderBy(s => s.Published))
        {
            page.Line(
                0,
                $"{source.Id}: {source.Publisher?.Name ?? "publisher not named"}, \"{source.Title}\", {When.Text(source.Published)}, {source.File}",
                hanging: 2);
        }
    }
}
