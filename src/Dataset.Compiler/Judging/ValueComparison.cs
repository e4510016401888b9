using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Keys;

namespace Dataset.Compiler.Judging;

/// <summary>How what an article says relates to the value that a row holds.</summary>
internal enum Relation
{
    Same,

    /// <summary>The article is less exact, and compatible: a month that contains the day, a country that contains the city.</summary>
    LessExact,

    /// <summary>The article is more exact, and compatible.</summary>
    MoreExact,

    Different,
}

/// <summary>Compares what an article says with the value that a row holds.</summary>
internal sealed class ValueComparison(Draft draft)
{
    /// <summary>Containment is never deeper; the bound also ends a row that contains itself.</summary>
    private const int DeepestNesting = 64;

    public Relation Relate(CellValue own, CellValue said)
    {
        if (own.Equals(said))
        {
            return Relation.Same;
        }

        return (own, said) switch
        {
            (ListCell list, ListCell items) => items.Items.Items.Select(i => Best(list, i)).DefaultIfEmpty(Relation.Different).Max(),
            (ListCell list, _) => Best(list, said),
            (_, ListCell { Items.Count: 1 } items) => Relate(own, items.Items[0]),
            (FuzzyDateCell a, FuzzyDateCell b) => DateComparison.Relate(a.Date, b.Date),
            (RowCell a, RowCell b) => Contains(b.Row, a.Row) ? Relation.LessExact
                : Contains(a.Row, b.Row) ? Relation.MoreExact
                : Relation.Different,
            _ => Relation.Different,
        };
    }

    /// <summary>Of a list the nearest item counts: an article that names one of three is not wrong.</summary>
    private Relation Best(ListCell list, CellValue said)
    {
        var best = Relation.Different;
        foreach (CellValue item in list.Items)
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
            if (row.Table.Parent < 0 || row.Cells[row.Table.Parent] is not RowCell parent)
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
