using Briefing.Backing;
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
        foreach (Event e in Events.Between(DateOnly.MinValue, scope.AsOf))
        {
            if (scope.Concerns(e))
            {
                Print(page, e);
            }
        }
    }

    private static void Print(Page page, Event e)
    {
        page.Item($"{When.Text(e.Date)}  {e.Name} [{Words.Of(e.Status)}]");
        BackingPrinter.Print(page, e);
        page.Line(2, $"When: {When.Text(e.Date)} ({When.Certainty(e.Date)})", hanging: 2);
        BackingPrinter.Print(page, e, Event.Field.Date);
        if (e.Place is { } place)
        {
            page.Line(2, "Where: " + FactName.Of(place), hanging: 2);
            BackingPrinter.Print(page, e, Event.Field.Place);
        }

        if (e.Duration is { } duration)
        {
            page.Line(2, "How long: " + HowLong.Text(duration), hanging: 2);
            BackingPrinter.Print(page, e, Event.Field.Duration);
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
        line += p.Side is { } side && !side.Equals(p.Who) ? $", for {side.Name}" : "";
        line += p.Likely is { } likely ? $", likely {likely.Name}" : "";
        line += p.Roles.Count > 0 ? $" ({Words.And(p.Roles.Select(Words.Of))})" : "";
        page.Line(2, p.Presence == Presence.Present ? line : $"{line} - {Words.Of(p.Presence)}", hanging: 2);
        BackingPrinter.Print(page, p, Participation.Field.Exists, Participation.Field.Presence, Participation.Field.Roles, Participation.Field.Described, Participation.Field.Likely);
    }

    private static bool IsKeptOut(Presence presence) => presence is not (Presence.Present or Presence.Remote);
}
