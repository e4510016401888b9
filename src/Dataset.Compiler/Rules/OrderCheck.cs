using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>What comes before what. Fuzzy dates are given the benefit of the doubt: only what is certainly in the wrong order is reported.</summary>
internal sealed class OrderCheck(Draft draft)
{
    private readonly DateValue? _cutOff = draft.Schema.Tables
        .Where(t => t.IsEntity && t.Spec.IndexOf(ColumnRole.CutOff) >= 0)
        .SelectMany(t => draft.Tables[t.Index].Select(r => r.Bound?.Value(t.Spec.IndexOf(ColumnRole.CutOff)) as DateValue))
        .FirstOrDefault(d => d is not null);

    public void Check(DraftRow row, BoundRow bound, RuleSpec rule)
    {
        int other = rule.Others[0];
        if (bound.Value(rule.Column) is not { } own || Extent.Of(own) is null)
        {
            return;
        }

        if (bound.Value(other) is { } value and not (ReferenceValue or ListValue))
        {
            Compare(row, rule, own, value, ValueText.Of(value));
            return;
        }

        foreach (RowRef target in row.RowsIn(other))
        {
            DraftRow there = draft.Row(target);
            if (Occurrence.Of(draft, there) is { } date)
            {
                Compare(row, rule, own, date, ValueText.Of(date) + (there.Table.IsEntity ? ", " + there.Key : ""));
            }
        }
    }

    public void CheckCutOff(DraftRow row, BoundRow bound, RuleSpec rule)
    {
        if (_cutOff is { } cutOff && bound.Value(rule.Column) is { } date && Extent.Of(date) is { } extent && extent.Earliest > cutOff.DayNumber
            && bound.Value(rule.Others[0]) is { } state && rule.Values.Contains(ValueText.Of(state)))
        {
            draft.Report(
                RuleFindings.AfterCutOff, row.Path, date.Node,
                row.NameOf(rule.Column), ValueText.Of(date), ValueText.Of(cutOff), row.NameOf(rule.Others[0]), ValueText.Of(state));
        }
    }

    private void Compare(DraftRow row, RuleSpec rule, BoundValue own, BoundValue other, string shown)
    {
        bool isAfter = rule.Kind == RuleKind.NotBefore;
        if (Extent.Of(own) is not { } a || Extent.Of(other) is not { } b || !(isAfter ? a.Latest < b.Earliest : b.Latest < a.Earliest))
        {
            return;
        }

        string name = row.NameOf(rule.Column), otherName = row.NameOf(rule.Others[0]), text = ValueText.Of(own);
        (string early, string earlyText, string late, string lateText) = isAfter ? (name, text, otherName, shown) : (otherName, shown, name, text);
        if (!rule.Waivable)
        {
            draft.Report(RuleFindings.NotBefore, row.Path, own.Node, early, earlyText, late, lateText);
        }
        else if (!IsWaived(row, rule.Others[0]))
        {
            draft.Report(RuleFindings.UnlikelyOrder, row.Path, own.Node, early, earlyText, late, lateText, otherName);
        }
    }

    private static bool IsWaived(DraftRow row, int column)
    {
        Table table = row.Table;
        Table basis = table.Targets[table.Bases][0];
        return row.Bound!.IsBroken(table.Bases)
            || row.Bound!.Parts(table.Bases).Any(b => Testimony.AimsOf(table, basis, b.Row).Any(a => a.Column == column));
    }
}
