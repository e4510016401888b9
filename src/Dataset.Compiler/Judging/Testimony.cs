using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>One aim of a provenance row: a column of its owner, or -1 for the owner's existence.</summary>
internal sealed record Aim(int Column, int Node);

/// <summary>An evidence row, read and compared with the row it speaks for.</summary>
internal sealed class Testimony
{
    public required NumberedPart Part { get; init; }

    public required List<Aim> Aims { get; init; }

    /// <summary>Why the article is wrong here; null where it is not.</summary>
    public BoundScalar? Fault { get; init; }

    /// <summary>What the article gives instead of the row's value, and its stored form (null where it does not resolve).</summary>
    public BoundValue? Says { get; init; }

    public Value? SaysCell { get; init; }

    public BoundScalar? Prints { get; init; }

    /// <summary>Whether its modality lets it be compared: what was said of the future contradicts nothing.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Whether part of it is broken, so that nothing can be concluded from it.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>How <see cref="Says"/> relates to the row's value; the same where it says nothing else.</summary>
    public Relation Relation { get; init; }

    public bool IsRival => Fault is null && IsCompared && Says is not null && Relation == Relation.Different;

    public bool IsSupporting => Fault is null && !IsRival;

    public static Testimony Read(DraftRow owner, NumberedPart part, ValueComparison comparison, CellFactory cells)
    {
        Table evidence = owner.Table.Targets[owner.Table.Evidence][0];
        BoundRow row = part.Row;
        List<Aim> aims = AimsOf(owner.Table, evidence, row);
        BoundValue? says = row.Value(evidence.Asserts);
        Value? said = null;
        var relation = Relation.Same;
        bool isUnclear = row.IsBroken(evidence.AimsAt) || row.IsBroken(evidence.Asserts) || row.IsBroken(evidence.Refutes)
            || row.IsBroken(evidence.Prints) || row.IsBroken(evidence.Modality);
        if (says is not null && aims.Count == 1 && aims[0].Column >= 0)
        {
            said = cells.Of(says, owner.Table.Targets[aims[0].Column], owner.Path);
            Value? own = owner.Cells[aims[0].Column];
            relation = said is null || own is null ? Relation.Different : comparison.Relate(own, said);
            isUnclear |= said is null or ListValue { Items.Count: 0 };
        }

        return new Testimony
        {
            Part = part,
            Aims = aims,
            Fault = row.Member(evidence.Refutes),
            Says = says,
            SaysCell = said is null ? null : OnlyItem(said),
            Prints = row.Text(evidence.Prints),
            IsCompared = !IsUncompared(evidence, row),
            IsUnclear = isUnclear,
            Relation = relation,
        };
    }

    /// <summary>What is said of a list is one item of it.</summary>
    public static Value OnlyItem(Value said) => said is ListValue { Items.Count: 1 } one ? one.Items[0] : said;

    /// <summary>The columns of the owner that a provenance row names; whatever binding has found wrong is left out.</summary>
    public static List<Aim> AimsOf(Table owner, Table table, BoundRow row)
    {
        var aims = new List<Aim>();
        foreach (BoundValue item in row.Items(table.AimsAt))
        {
            string name = ValueText.Of(item);
            int column = owner.ColumnOfProperty(name);
            if (column >= 0)
            {
                aims.Add(new Aim(column == owner.Owner ? -1 : column, item.Node));
            }
            else if (name == "exists")
            {
                aims.Add(new Aim(-1, item.Node));
            }
        }

        return aims;
    }

    public static bool IsUncompared(Table evidence, BoundRow row) =>
        row.Member(evidence.Modality) is { } modality && evidence.Columns[evidence.Modality].Uncompared.Contains(modality.Text);
}
