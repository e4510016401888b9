using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Nobody is in two places on one day. Places that contain one another are one place, given more or less exactly.</summary>
internal static class PlaceCheck
{
    public static void Run(Draft draft, Table table, RuleSpec rule)
    {
        var comparison = new ValueComparison(draft);
        Table? target = draft.Schema.Find(rule.Target);
        var known = new Dictionary<Day, Whereabouts>();
        foreach (DraftRow row in draft.Tables[table.Index])
        {
            if (row.Bound is not { } bound || row.Cells[rule.Column] is not RowCell who || who.Row.Table != target?.Index
                || bound.Value(rule.Others[0]) is not { } presence || !rule.Values.Contains(ValueText.Of(presence))
                || PlaceOf(draft, row, rule.Of) is not { } place
                || Occurrence.Of(draft, row) is not { } date || Extent.Of(date) is not { } day || day.Earliest != day.Latest)
            {
                continue;
            }

            if (!known.TryGetValue(new Day(who.Row, day.Earliest), out Whereabouts? before) || comparison.Contains(before.Place, place))
            {
                known[new Day(who.Row, day.Earliest)] = new Whereabouts(place, row);
            }
            else if (place != before.Place && !comparison.Contains(place, before.Place))
            {
                NodeAddress at = row.At(rule.Column);
                draft.Report(
                    RuleFindings.TwoPlaces, at.Path, at.Node,
                    draft.Row(who.Row).Key, draft.Row(place).Key, draft.Row(before.Place).Key, before.Row.At(rule.Column), ValueText.Of(date));
            }
        }
    }

    private static RowRef? PlaceOf(Draft draft, DraftRow row, string name)
    {
        for (DraftRow? at = row; at is not null; at = at.Owner is { } owner ? draft.Row(owner) : null)
        {
            if (at.Table.ColumnOfProperty(name) is >= 0 and int column)
            {
                return (at.Cells[column] as RowCell)?.Row;
            }
        }

        return null;
    }

    private sealed record Day(RowRef Who, decimal Number);

    private sealed record Whereabouts(RowRef Place, DraftRow Row);
}
