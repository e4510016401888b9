using Dataset.Core.Diagnostics;
using Dataset.Core.Schema;

namespace Dataset.Core.Validation;

/// <summary>
/// Rows that agree on a group of columns must not certainly overlap in time. Only the span in which a row holds whatever its
/// fuzzy dates turn out to be counts, and a row may begin on the day on which another ends. An open end lasts for ever.
/// </summary>
internal static class OverlapCheck
{
    public static void Run(Draft draft, TableInfo table, RuleSpec rule)
    {
        int start = rule.Others[0], end = rule.Others[1];
        int[] group = rule.Others.Items.Skip(2).ToArray();
        var groups = new Dictionary<string, List<Period>>(StringComparer.Ordinal);
        foreach (DraftRow row in draft.Tables[table.Index])
        {
            if (PeriodOf(row, start, end) is not { } period || group.Any(c => row.Cells[c] is null))
            {
                continue;
            }

            string key = string.Join("\u0001", group.Select(c => ValueText.Of(row.Bound!.Value(c)!)));
            if (!groups.TryGetValue(key, out List<Period>? periods))
            {
                groups.Add(key, periods = []);
            }

            periods.Add(period);
        }

        foreach (List<Period> periods in groups.Values)
        {
            Sweep(draft, table, start, periods);
        }
    }

    private static void Sweep(Draft draft, TableInfo table, int start, List<Period> periods)
    {
        Period? longest = null;
        foreach (Period period in periods.OrderBy(p => p.From).ThenBy(p => p.Row.Ref.Row))
        {
            if (longest is { } other && period.From < other.Until)
            {
                NodeAddress at = period.Row.At(start);
                draft.Report(RuleFindings.NoOverlap, at.Path, at.Node, table.Noun, other.Row.At(start));
            }

            longest = longest is { } known && known.Until >= period.Until ? known : period;
        }
    }

    private static Period? PeriodOf(DraftRow row, int start, int end)
    {
        if (row.Bound is not { } bound || bound.IsBroken(start) || bound.IsBroken(end)
            || bound.Value(start) is not { } first || Extent.Of(first) is not { } from)
        {
            return null;
        }

        decimal until = bound.Value(end) is { } last && Extent.Of(last) is { } to ? to.Earliest : decimal.MaxValue;
        return from.Latest < until ? new Period(row, from.Latest, until) : null;
    }

    private readonly record struct Period(DraftRow Row, decimal From, decimal Until);
}
