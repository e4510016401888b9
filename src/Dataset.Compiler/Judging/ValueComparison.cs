using Dataset.Compiler.Keys;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>Compares what an article says with the value that a row holds.</summary>
internal sealed class ValueComparison(Draft draft)
{
    /// <summary>Containment is never deeper; the bound also ends a row that contains itself.</summary>
    private const int DeepestNesting = 64;

    public Relation Relate(Value own, Value said)
    {
        if (own.Equals(said))
        {
            return Relation.Same;
        }

        return (own, said) switch
        {
            (ListValue list, ListValue items) => items.Items.Items.Select(i => Best(list, i)).DefaultIfEmpty(Relation.Different).Max(),
            (ListValue list, _) => Best(list, said),
            (_, ListValue { Items.Count: 1 } items) => Relate(own, items.Items[0]),
            (ScalarValue a, ScalarValue b) when a.Type == b.Type => a.Type.Relate(a, b),
            (RowValue a, RowValue b) => Contains(b.Row, a.Row) ? Relation.LessExact
                : Contains(a.Row, b.Row) ? Relation.MoreExact
                : Relation.Different,
            _ => Relation.Different,
        };
    }

    /// <summary>Of a list the nearest item counts: an article that names one of three is not wrong.</summary>
    private Relation Best(ListValue list, Value said)
    {
        var best = Relation.Different;
        foreach (Value item in list.Items)
        {
            Relation relation = Relate(item, said);
            best = relation < best ? relation : best;
        }

        return best;
    }

    /// <summary>Whether the one row is, however many steps away, a parent of the other.</summary>
    public bool Contains(RowRef outer, RowRef inner)
    {
        for (int depth = 0; depth < DeepestNesting; depth++)
        {
            DraftRow row = draft.Row(inner);
            if (row.Table.Parent < 0 || row.Cells[row.Table.Parent] is not RowValue parent)
            {
                return false;
            }

            if (parent.Row == outer)
            {
                return true;
            }

            inner = parent.Row;
        }

        return false;
    }
}
