using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>What happened, who was there, and who was kept out.</summary>
internal sealed class TimelineSection : ISection
{
    public string Name => "timeline";

    public string Title => "Timeline";

    public void Print(Page page, Scope scope)
    {
        foreach (Event e in Events.All.Where(e => scope.HasBegun(e.Date) && scope.Concerns(e)))
        {
            Print(page, e);
        }
    }

    private static void Print(Page page, Event e)
    {
        page.Item($"{When.Text(e.Date)}  {e.Name} ({Words.Of(e.Status)})" + page.Notes.Of(e, Event.Field.Exists));
        page.Line(2, $"When: {When.Text(e.Date)} ({When.Certainty(e.Date)})" + page.Notes.Of(e, Event.Field.Date), hanging: 2);
        if (e.Place is { } place)
        {
            page.Line(2, "Where: " + FactName.Of(place) + page.Notes.Of(e, Event.Field.Place), hanging: 2);
        }

        if (e.Duration is { } duration)
        {
            page.Line(2, "How long: " + HowLong.Text(duration) + page.Notes.Of(e, Event.Field.Duration), hanging: 2);
        }

        foreach (Participation participation in e.Participants.OrderBy(p => IsKeptOut(p.Presence)))
        {
            Print(page, participation);
        }
    }

    private static void Print(Page page, Participation p)
    {
        string line = (IsKeptOut(p.Presence) ? "Kept out: " : "With: ") + p.Who.Name;
        line += p.Office is { } office ? $", {office.Title}" : "";
        line += p.Side != p.Who ? $", for {p.Side.Name}" : "";
        line += p.Likely is { } likely ? $", likely {likely.Name}" : "";
        line += p.Roles.Count > 0 ? $" ({Words.And(p.Roles.Select(Words.Of))})" : "";
        line += p.Presence == Presence.Present ? "" : $" - {Words.Of(p.Presence)}";
        string marks = page.Notes.Of(
            p,
            Participation.Field.Exists,
            Participation.Field.Presence,
            Participation.Field.Roles,
            Participation.Field.Described,
            Participation.Field.Likely);
        page.Line(2, line + marks, hanging: 2);
    }

    private static bool IsKeptOut(Presence presence) => presence is not (Presence.Present or Presence.Remote or Presence.Unclear);
}
