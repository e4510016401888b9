using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NoOverlap(start, end, group…)]</c>: rows that agree on a group of columns must not certainly overlap in time. Only the span in which a row
/// holds whatever its fuzzy dates turn out to be counts, and a row may begin on the day on which another ends. An open end lasts for ever.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Group">What rows have in common that must not overlap.</param>
/// <param name="Seats">An int of the row that the group's first column refers to: so many may overlap; null: one.</param>
/// <param name="Agreeing">The column on which rows that overlap must agree or be disputed; null where they must not overlap at all.</param>
internal sealed record NoOverlap(Table Table, int Start, int End, EquatableArray<int> Group, string? Seats, int? Agreeing) : Rule(Table)
{
    public static RuleType Type { get; } = new(nameof(NoOverlap), false, Read);

    public override void Check(RuleScope scope)
    {
        Draft draft = scope.Draft;
        var groups = new Dictionary<string, List<Period>>(StringComparer.Ordinal);
        foreach (DraftRow row in draft.Tables[Table.Index])
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
            if (Agreeing is { } column)
            {
                SweepForAgreement(draft, group, column);
            }
            else
            {
                SweepForSeats(draft, group, SeatsOf(draft, group[0].Row));
            }
        }
    }

    /// <summary>At no time more rows than there are seats.</summary>
    private void SweepForSeats(Draft draft, List<Period> periods, int seats)
    {
        var taken = new SortedSet<Seat>();
        for (int i = 0; i < periods.Count; i++)
        {
            while (taken.Count > 0 && taken.Min!.Until <= periods[i].From)
            {
                taken.Remove(taken.Min!);
            }

            // What lasts a day is within what began before; what begins on that day, or ended on it, only touches it.
            int day = i;
            if (periods[i].IsOneDay ? taken.Count(s => periods[s.Number].From < periods[day].From) >= seats : taken.Count >= seats)
            {
                NodeAddress at = periods[i].Row.At(Start);
                draft.Report(RuleFindings.NoOverlap, at.Path, at.Node, Table.Noun, periods[taken.Max!.Number].Row.At(Start));
            }

            if (!periods[i].IsOneDay)
            {
                taken.Add(new Seat(periods[i].Until, i));
            }
        }
    }

    /// <summary>
    /// Rows that overlap have the same value. Of all that began, the one that lasts longest is kept, and the longest of those with another
    /// value: one of the two is the rival, if there is any.
    /// </summary>
    private void SweepForAgreement(Draft draft, List<Period> periods, int column)
    {
        HashSet<RowRef> disputed = new(draft.Disputes.Where(d => d.Column == column).Select(d => d.Owner));
        (Period Period, string Value)? longest = null, other = null;
        foreach (Period period in periods.Where(p => p.Row.Bound!.IsSet(column) && !disputed.Contains(p.Row.Ref)))
        {
            string value = ValueText.Of(period.Row.Bound!.Value(column)!);
            if ((longest?.Value == value ? other : longest) is { } rival && period.From < rival.Period.Until
                && !(period.IsOneDay && rival.Period.From == period.From))
            {
                NodeAddress at = period.Row.At(column);
                draft.Report(
                    RuleFindings.Disagreement, at.Path, at.Node,
                    period.Row.NameOf(column), value, rival.Value, Table.Noun, rival.Period.Row.At(column));
            }

            // What comes later begins on that day at the earliest, which is no overlap.
            if (period.IsOneDay)
            {
                continue;
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

    private int SeatsOf(Draft draft, DraftRow row)
    {
        if (Seats is null)
        {
            return 1;
        }

        DraftRow there = draft.Row(row.RowsIn(Group[0]).First());
        return there.Bound?.Scalar<IntValue>(there.Table.ColumnOfProperty(Seats)) is { Value: > 0 } seats ? seats.Value : int.MaxValue;
    }

    /// <summary>The values that rows of one group share; null where one is not given.</summary>
    private string? GroupOf(DraftRow row)
    {
        string group = "";
        foreach (int column in Group)
        {
            if (row.Cells[column] is null)
            {
                return null;
            }

            group += KeyOf(row, column) + "\u0001";
        }

        return group;
    }

    private static string KeyOf(DraftRow row, int column) => row.Cells[column] is RowValue cell
        ? cell.Row.ToString()
        : ValueText.Of(row.Bound!.Value(column)!);

    private Period? PeriodOf(DraftRow row)
    {
        if (row.Bound is not { } bound || bound.IsBroken(Start) || bound.IsBroken(End)
            || bound.Value(Start) is not { } first || first.Extent is not { } from)
        {
            return null;
        }

        decimal until = bound.Value(End) is { } last && last.Extent is { } to ? to.Earliest : decimal.MaxValue;
        return from.Latest <= until ? new Period(row, from.Latest, until) : null;
    }

    private static NoOverlap? Read(RuleDeclaration declared)
    {
        if (declared.Columns(declared.Attribute.Arguments.Items) is not { } columns)
        {
            return null;
        }

        (int start, int end, int[] group) = (columns[0], columns[1], columns.Skip(2).ToArray());
        Table table = declared.Table;
        string? seats = declared.Attribute.Value("Seats") is { Length: > 0 } given ? given : null;
        int[]? agreeing = declared.Attribute.Value("Agreeing") is { } name ? declared.Columns([name]) : [];
        string? problem =
            !RuleDeclaration.IsDate(table.Columns[start]) || !RuleDeclaration.IsDate(table.Columns[end]) ? "start and end must be single dates"
            : seats is not null && (group.Length == 0 || !declared.ColumnsBehind(group[0], seats).Any(c => c is { Scalar: IntType, IsList: false }))
                ? "'" + seats + "' is no int of the row that the group's first column refers to"
            : null;
        NoOverlap? rule = declared.Accept(
            problem, new NoOverlap(table, start, end, EquatableArray.Of(group), seats, agreeing is { Length: 1 } ? agreeing[0] : null));
        return agreeing is null ? null : rule;
    }

    /// <summary>A seat that is taken, by the period with this number.</summary>
    private sealed record Seat(decimal Until, int Number) : IComparable<Seat>
    {
        public int CompareTo(Seat? other) => other is null ? 1 : Until != other.Until ? Until.CompareTo(other.Until) : Number.CompareTo(other.Number);
    }

    private sealed record Period(DraftRow Row, decimal From, decimal Until) : IComparable<Period>
    {
        public bool IsOneDay => From == Until;

        public int CompareTo(Period? other) => other is null ? 1 : From != other.From ? From.CompareTo(other.From) : Row.Ref.CompareTo(other.Row.Ref);
    }
}
