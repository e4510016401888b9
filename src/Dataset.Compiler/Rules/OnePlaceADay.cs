using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[OnePlaceADay(type, place, presence, values…)]</c>: nobody is in two places on one day. Places that contain one another are one place, given
/// more or less exactly.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Who">The reference to who is somewhere.</param>
/// <param name="Visitors">The table of those who can be in one place only.</param>
/// <param name="Place">The property that refers to the place: the row's, or its owner's.</param>
/// <param name="Presence">The column that says whether they are there.</param>
/// <param name="Present">Its values that say so.</param>
internal sealed record OnePlaceADay(Table Table, int Who, Table Visitors, string Place, int Presence, EquatableArray<string> Present) : Rule(Table)
{
    public static RuleType Type { get; } = new(nameof(OnePlaceADay), true, Read);

    public override void Check(RuleScope scope)
    {
        Draft draft = scope.Draft;
        var known = new Dictionary<Day, Whereabouts>();
        foreach (DraftRow row in draft.Tables[Table.Index])
        {
            if (row.Bound is not { } bound || row.Cells[Who] is not RowValue who || who.Row.Table != Visitors.Index
                || bound.Value(Presence) is not { } presence || !Present.Contains(ValueText.Of(presence))
                || PlaceOf(draft, row) is not { } place
                || Occurrence.Of(draft, row) is not { } date || date.Extent is not { } day || day.Earliest != day.Latest)
            {
                continue;
            }

            if (!known.TryGetValue(new Day(who.Row, day.Earliest), out Whereabouts? before) || scope.Comparison.Contains(before.Place, place))
            {
                known[new Day(who.Row, day.Earliest)] = new Whereabouts(place, row);
            }
            else if (place != before.Place && !scope.Comparison.Contains(place, before.Place))
            {
                NodeAddress at = row.At(Who);
                draft.Report(
                    RuleFindings.TwoPlaces, at.Path, at.Node,
                    draft.Row(who.Row).Key, draft.Row(place).Key, draft.Row(before.Place).Key, before.Row.At(Who), ValueText.Of(date));
            }
        }
    }

    private RowRef? PlaceOf(Draft draft, DraftRow row)
    {
        for (DraftRow? at = row; at is not null; at = at.Owner is { } owner ? draft.Row(owner) : null)
        {
            if (at.Table.ColumnOfProperty(Place) is >= 0 and int column)
            {
                return (at.Cells[column] as RowValue)?.Row;
            }
        }

        return null;
    }

    private static OnePlaceADay? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(2) is not { } presence)
        {
            return null;
        }

        Table table = declared.Table;
        string type = declared.Attribute.Arguments[0], place = declared.Attribute.Arguments[1];
        Table? visitors = table.Targets[declared.Column].FirstOrDefault(t => t.FullName == type);
        EquatableArray<string> present = declared.ValuesFrom(3);
        Misfit? problem = !RuleDeclaration.IsReference(declared.Own) || visitors is null ? "the column does not refer to '" + type + "'"
            : !PlacesNamed(declared, place).Any(RuleDeclaration.IsSingleReference) ? "neither the row nor its owner has a single reference '"
                + place + "'"
            : declared.ProblemOfValues(table.Columns[presence], present.Items);
        return declared.Accept(problem, new OnePlaceADay(table, declared.Column, visitors ?? table, place, presence, present));
    }

    /// <summary>The columns of this name in the table and in those that own its rows.</summary>
    private static IEnumerable<ColumnSpec> PlacesNamed(RuleDeclaration declared, string name) =>
        declared.Table.Columns.Where(c => c.Name == name)
            .Concat(declared.Table.Owner < 0 ? [] : declared.ColumnsBehind(declared.Table.Owner, name));

    private sealed record Day(RowRef Who, decimal Number);

    private sealed record Whereabouts(RowRef Place, DraftRow Row);
}
