using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>What comes before what. Fuzzy dates are given the benefit of the doubt: only what is certainly in the wrong order is reported.</summary>
/// <param name="Table">The table.</param>
/// <param name="Date">The date.</param>
/// <param name="Other">Another date of the row, or the rows that its own is compared with: when these occur.</param>
/// <param name="IsWaivable">A warning instead of an error; a basis that is aimed at the other column waives it.</param>
internal abstract record OrderRule(Table Table, int Date, int Other, bool IsWaivable) : RowRule(Table)
{
    /// <summary>Whether the date comes after the other one; otherwise before it.</summary>
    protected abstract bool IsAfter { get; }

    protected static TRule? Read<TRule>(RuleDeclaration declared, Func<Table, int, int, bool, TRule> make)
        where TRule : OrderRule
    {
        if (declared.ColumnAt(0) is not { } other)
        {
            return null;
        }

        Table table = declared.Table;
        ColumnSpec column = table.Columns[other];
        bool leadsOn = RuleDeclaration.LeadsOn(column), isWaivable = declared.Attribute.IsTrue("Waivable");
        string? problem = !RuleDeclaration.IsDate(declared.Own) || !(RuleDeclaration.IsDate(column) || leadsOn) ? "both must be single dates"
            : leadsOn && !declared.TablesBehind(other).Any(t => t.OccursOn >= 0) ? "no row that '" + column.Name + "' leads to has an [OccursOn] date"
            : isWaivable && table.Bases < 0 ? "only a basis waives a rule, and '" + table.Spec.Name + "' has no list of them"
            : null;
        return declared.Accept(problem, make(table, declared.Column, other, isWaivable));
    }

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Date) || bound.IsBroken(Other);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Date) is not { } own || own.Extent is null)
        {
            return;
        }

        if (bound.Value(Other) is { } value and not (BoundReference or BoundList))
        {
            Compare(scope.Draft, row, own, value, ValueText.Of(value));
            return;
        }

        foreach (RowRef target in row.RowsIn(Other))
        {
            DraftRow there = scope.Draft.Row(target);
            if (Occurrence.Of(scope.Draft, there) is { } date)
            {
                Compare(scope.Draft, row, own, date, ValueText.Of(date) + (there.Table.IsEntity ? ", " + there.Key : ""));
            }
        }
    }

    private void Compare(Draft draft, DraftRow row, BoundValue own, BoundValue other, string shown)
    {
        if (own.Extent is not { } a || other.Extent is not { } b || !(IsAfter ? a.Latest < b.Earliest : b.Latest < a.Earliest))
        {
            return;
        }

        string name = row.NameOf(Date), otherName = row.NameOf(Other), text = ValueText.Of(own);
        (string early, string earlyText, string late, string lateText) = IsAfter ? (name, text, otherName, shown) : (otherName, shown, name, text);
        if (!IsWaivable)
        {
            draft.Report(RuleFindings.NotBefore, row.Path, own.Node, early, earlyText, late, lateText);
        }
        else if (!IsWaived(row))
        {
            draft.Report(RuleFindings.UnlikelyOrder, row.Path, own.Node, early, earlyText, late, lateText, otherName);
        }
    }

    private bool IsWaived(DraftRow row)
    {
        Table basis = Table.Targets[Table.Bases][0];
        return row.Bound!.IsBroken(Table.Bases)
            || row.Bound!.Parts(Table.Bases).Any(b => Testimony.AimsOf(Table, basis, b.Row).Any(a => a.Column == Other));
    }
}
