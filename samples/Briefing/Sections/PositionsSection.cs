using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>Who wants what, per issue.</summary>
internal sealed class PositionsSection : ISection
{
    public string Name => "positions";

    public string Title => "Who wants what";

    public void Print(Page page, Scope scope)
    {
        foreach (Issue issue in Issues.All.OrderBy(i => i.Kind).ThenBy(i => i.Title, StringComparer.Ordinal))
        {
            IEnumerable<IActor> holders = issue.Positions.Where(scope.Concerns).Select(p => p.Holder).Distinct();
            List<Position> held = [.. holders.Select(h => h.PositionOn(issue, scope.AsOf)).OfType<Position>().OrderBy(p => p.Stance)];
            if (held.Count == 0)
            {
                continue;
            }

            page.Subheading($"{issue.Title}: {issue.Question}");
            held.ForEach(p => Print(page, p));
        }
    }

    private static void Print(Page page, Position p)
    {
        page.Item($"{p.Holder.Name}: {Words.Of(p.Stance)}, known since {When.Text(p.From)}, {When.Until(p.Until)}"
            + page.Notes.Of(p, Position.Field.Stance, Position.Field.From, Position.Field.Until));
        if (p.Condition is { } condition)
        {
            page.Line(2, "Condition: " + condition + page.Notes.Of(p, Position.Field.Condition), hanging: 2);
        }

        if (p.RedLine is { } redLine)
        {
            page.Line(2, "Red line: " + redLine + page.Notes.Of(p, Position.Field.RedLine), hanging: 2);
        }

        foreach (Position before in p.Holder.Positions.Where(b => b.Issue == p.Issue && b.From.Earliest < p.From.Earliest))
        {
            page.Line(2, $"Before: {Words.Of(before.Stance)}, since {When.Text(before.From)}" + page.Notes.Of(before, Position.Field.Stance), hanging: 2);
        }
    }
}
