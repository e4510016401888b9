using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Nobody acts in an office that they did not hold that day; an article that says so is wrong.</summary>
internal sealed class OfficeCheck(Draft draft)
{
    private readonly TenureTable _tenures = new(draft);

    public void CheckHeldOn(DraftRow row, BoundRow bound, RuleSpec rule)
    {
        if (row.Cells[rule.Column] is RowCell office && row.Cells[rule.Others[0]] is RowCell holder
            && Occurrence.Of(draft, row) is { } when && !Held(holder.Row, office.Row, when))
        {
            draft.Report(
                RuleFindings.NotHeld, row.Path, bound.Value(rule.Column)!.Node,
                draft.Row(holder.Row).Key, draft.Row(office.Row).Key, ValueText.Of(when));
        }
    }

    public void CheckCredits(DraftRow evidence, BoundRow bound, RuleSpec rule)
    {
        Table table = evidence.Table;
        if (evidence.Cells[rule.Column] is not RowCell office || bound.IsSet(table.Refutes) || bound.IsBroken(table.Refutes))
        {
            return;
        }

        DraftRow fact = draft.Row(evidence.Owner!);
        RuleSpec? heldOn = fact.Table.Spec.Rules.Items.FirstOrDefault(r => r.Kind == RuleKind.HeldOn);
        CellValue? who = heldOn is null ? evidence.Cells[rule.Others[0]] : fact.Cells[heldOn.Others[0]];
        BoundValue? when = (heldOn is null ? null : Occurrence.Of(draft, fact)) ?? PublicationOf(evidence);
        if (who is RowCell holder && when is not null && !Held(holder.Row, office.Row, when))
        {
            draft.Report(
                ProvenanceFindings.CreditedWrongly, evidence.Path, bound.Value(rule.Column)!.Node,
                draft.Row(holder.Row).Key, draft.Row(office.Row).Key, ValueText.Of(when),
                table.Refutes < 0 ? "" : ": mark it with '" + table.Columns[table.Refutes].YamlName + "'");
        }
    }

    private BoundValue? PublicationOf(DraftRow evidence)
    {
        if (evidence.Cells[evidence.Table.EvidenceSource] is not RowCell cell)
        {
            return null;
        }

        DraftRow source = draft.Row(cell.Row);
        return source.Bound?.Value(source.Table.PublishedOn);
    }

    private bool Held(RowRef holder, RowRef office, BoundValue when) =>
        !_tenures.IsComplete || !_tenures.IsHolder(draft.Schema.Tables[holder.Table]) || Extent.Of(when) is not { } extent || _tenures.CanHaveHeld(holder, office, extent);
}
