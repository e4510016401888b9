using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary><c>[HeldOn(holder)]</c>: whoever stands in the other column holds the office on the day on which the row occurs.</summary>
internal sealed record HeldOn(Table Table, int Office, int Holder) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(HeldOn), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Office) || bound.IsBroken(Holder);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        Draft draft = scope.Draft;
        if (row.Cells[Office] is RowValue office && row.Cells[Holder] is RowValue holder
            && Occurrence.Of(draft, row) is { } when && !scope.Tenures.CanHaveHeld(holder.Row, office.Row, when))
        {
            draft.Report(
                RuleFindings.NotHeld, row.Path, bound.Value(Office)!.Node, draft.Row(holder.Row).Key, draft.Row(office.Row).Key, ValueText.Of(when));
        }
    }

    private static HeldOn? Read(RuleDeclaration declared)
    {
        return declared.ColumnAt(0) is { } holder
            ? declared.Accept(Tenure.ProblemOfAsking(declared, holder, "holder"), new HeldOn(declared.Table, declared.Column, holder))
            : null;
    }
}
