using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// Rows that agree on a group of columns must not certainly overlap in time. Only the span in which a row holds whatever its
/// fuzzy dates turn out to be counts, and a row may begin on the day on which another ends. An open end lasts for ever.
/// </summary>
internal sealed class OverlapCheck(Draft draft, Table table, RuleSpec rule)
{
    /// <summary>From here on, the rule's columns are those that rows of a group share.</summary>
    private const int FirstOfGroup = 2;

    private readonly int _start = rule.Others[0];
    private readonly int _end = rule.Others[1];
    private readonly HashSet<RowRef> _disputed = new(draft.Disputes.Where(d => d.Column == rule.Agreeing).Select(d => d.Owner));

    public static void Run(Draft draft, Table table, RuleSpec rule) => new OverlapCheck(draft, table, rule).Run();

    private void Run()
    {
        var groups = new Dictionary<string, List<Period>>(StringComparer.Ordinal);
        foreach (DraftRow row in draft.Tables[table.Index])
        {
            if (PeriodOf(row) is not { } period || GroupOf(row) is not { } key)
            {
                continue;
            }

            if (!groups.TryGetValue(key, out List<Period>? periods))
            {
                groups.Add(key, periods = []);
            }

            periods.Add(period);
        }

        foreach (List<Period> group in groups.Values)
        {
            group.Sort((a, b) => a.CompareTo(b));
            if (rule.Agreeing >= 0)
            {
                SweepForAgreement(group);
            }
            else
            {
                SweepForSeats(group, SeatsOf(group[0].Row));
            }
        }
    }

    /// <summary>At no time more rows than there are seats.</summary>
    private void SweepForSeats(List<Period> periods, int seats)
    {
        var taken = new SortedSet<Seat>();
        for (int i = 0; i < periods.Count; i++)
        {
            while (taken.Count > 0 && taken.Min!.Until <= periods[i].From)
            {
                taken.Remove(taken.Min!);
            }

            if (taken.Count >= seats)
            {
                NodeAddress at = periods[i].Row.At(_start);
                draft.Report(RuleFindings.NoOverlap, at.Path, at.Node, table.Noun, periods[taken.Max!.Number].Row.At(_start));
            }

            taken.Add(new Seat(periods[i].Until, i));
        }
    }

    /// <summary>
    /// Rows that overlap have the same value. Of all that began, the one that lasts longest is kept, and the longest of those with another
    /// value: one of the two is the rival, if there is any.
    /// </summary>
    private void SweepForAgreement(List<Period> periods)
    {
        (Period Period, string Value)? longest = null, other = null;
        foreach (Period period in periods.Where(p => p.Row.Bound!.IsSet(rule.Agreeing) && !_disputed.Contains(p.Row.Ref)))
        {
            string value = ValueText.Of(period.Row.Bound!.Value(rule.Agreeing)!);
            if ((longest?.Value == value ? other : longest) is { } rival && period.From < rival.Period.Until)
            {
                NodeAddress at = period.Row.At(rule.Agreeing);
                draft.Report(
                    RuleFindings.Disagreement, at.Path, at.Node,
                    period.Row.NameOf(rule.Agreeing), value, rival.Value, table.Noun, rival.Period.Row.At(rule.Agreeing));
            }

            if (longest is not { } known || known.Period.Until < period.Until)
            {
                other = longest is { } last && last.Value != value ? last : other;
                longest = (period, value);
            }
            else if (known.Value != value && (other is not { } second || second.Period.Until < period.Until))
            {
                other = (period, value);
            }
        }
    }

    private int SeatsOf(DraftRow row)
    {
        if (rule.Of.Length == 0)
        {
            return 1;
        }

        DraftRow there = draft.Row(row.RowsIn(rule.Others[FirstOfGroup]).First());
        return there.Bound?.Value(there.Table.ColumnOfProperty(rule.Of)) is IntValue { Value: > 0 } seats ? seats.Value : int.MaxValue;
    }

    /// <summary>The values that rows of one group share; null where one is not given.</summary>
    private string? GroupOf(DraftRow row)
    {
        string group = "";
        for (int i = FirstOfGroup; i < rule.Others.Count; i++)
        {
            if (row.Cells[rule.Others[i]] is null)
            {
                return null;
            }

            group += KeyOf(row, rule.Others[i]) + "\u0001";
        }

        return group;
    }

    private static string KeyOf(DraftRow row, int column) => row.Cells[column] is RowCell cell
        ? cell.Row.ToString()
        : ValueText.Of(row.Bound!.Value(column)!);

    private Period? PeriodOf(DraftRow row)
    {
        if (row.Bound is not { } bound || bound.IsBroken(_start) || bound.IsBroken(_end)
            || bound.Value(_start) is not { } first || Extent.Of(first) is not { } from)
        {
            return null;
        }

        decimal until = bound.Value(_end) is { } last && Extent.Of(last) is { } to ? to.Earliest : decimal.MaxValue;
        return from.Latest < until ? new Period(row, from.Latest, until) : null;
    }

    /// <summary>A seat that is taken, by the period with this number.</summary>
    private sealed record Seat(decimal Until, int Number) : IComparable<Seat>
    {
        public int CompareTo(Seat? other) => other is null ? 1 : Until != other.Until ? Until.CompareTo(other.Until) : Number.CompareTo(other.Number);
    }

    private sealed record Period(DraftRow Row, decimal From, decimal Until) : IComparable<Period>
    {
        public int CompareTo(Period? other) => other is null ? 1 : From != other.From ? From.CompareTo(other.From) : Row.Ref.CompareTo(other.Row.Ref);
    }
}
