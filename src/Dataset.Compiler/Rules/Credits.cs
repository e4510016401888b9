using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[Credits(speaker)]</c>: whoever a passage credits with an office held it, or the passage carries a fault. Of a fact that says itself who acts
/// in which office, that person is meant, on the day on which the fact occurs; else the speaker, on the day of publication.
/// </summary>
internal sealed record Credits(Table Table, int Office, int Speaker) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(Credits), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Office) || bound.IsBroken(Speaker);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (row.Cells[Office] is not RowValue office || bound.IsSet(Table.Refutes) || bound.IsBroken(Table.Refutes))
        {
            return;
        }

        Draft draft = scope.Draft;
        DraftRow fact = draft.Row(row.Owner!);
        HeldOn? heldOn = scope.Rules.Of<HeldOn>(fact.Table);
        Value? who = heldOn is null ? row.Cells[Speaker] : fact.Cells[heldOn.Holder];
        BoundValue? when = (heldOn is null ? null : Occurrence.Of(draft, fact)) ?? PublicationOf(draft, row);
        if (who is RowValue holder && when is not null && !scope.Tenures.CanHaveHeld(holder.Row, office.Row, when))
        {
            draft.Report(
                ProvenanceFindings.CreditedWrongly, row.Path, bound.Value(Office)!.Node,
                draft.Row(holder.Row).Key, draft.Row(office.Row).Key, ValueText.Of(when),
                Table.Refutes < 0 ? "" : ": mark it with '" + Table.Columns[Table.Refutes].YamlName + "'");
        }
    }

    private static BoundValue? PublicationOf(Draft draft, DraftRow evidence)
    {
        if (evidence.Cells[evidence.Table.EvidenceSource] is not RowValue cell)
        {
            return null;
        }

        DraftRow source = draft.Row(cell.Row);
        return source.Bound?.Value(source.Table.PublishedOn);
    }

    private static Credits? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } speaker)
        {
            return null;
        }

        Table table = declared.Table;
        string? problem = table.Spec.Role != TableRole.Evidence ? "'" + table.Spec.Name + "' is no [Evidence]"
            : Tenure.ProblemOfAsking(declared, speaker, "speaker");
        return declared.Accept(problem, new Credits(table, declared.Column, speaker));
    }
}
