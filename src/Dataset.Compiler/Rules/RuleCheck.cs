using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Checks the rules that the schema declares.</summary>
internal static class RuleCheck
{
    public static void Run(Draft draft)
    {
        var order = new OrderCheck(draft);
        var office = new OfficeCheck(draft);
        var difference = new DifferenceCheck(draft);
        foreach (Table table in draft.Schema.Tables)
        {
            foreach (RuleSpec rule in table.Spec.Rules)
            {
                switch (rule.Kind)
                {
                    case RuleKind.NoOverlap:
                        OverlapCheck.Run(draft, table, rule);
                        break;
                    case RuleKind.OnePlaceADay:
                        PlaceCheck.Run(draft, table, rule);
                        break;
                    case RuleKind.OtherName:
                        NameCheck.Run(draft, table, rule);
                        break;
                    case RuleKind.MustBeUsed:
                        OrphanCheck.Run(draft, table);
                        break;
                    default:
                        CheckRows(draft, table, rule, order, office, difference);
                        break;
                }
            }
        }
    }

    private static void CheckRows(Draft draft, Table table, RuleSpec rule, OrderCheck order, OfficeCheck office, DifferenceCheck difference)
    {
        foreach (DraftRow row in draft.Tables[table.Index])
        {
            if (row.Bound is not { } bound || bound.IsBroken(rule.Column) || bound.IsBroken(rule.Others))
            {
                continue;
            }

            switch (rule.Kind)
            {
                case RuleKind.NotBefore or RuleKind.NotAfter:
                    order.Check(row, bound, rule);
                    break;
                case RuleKind.NotEqual:
                    difference.Check(row, bound, rule);
                    break;
                case RuleKind.RequiredWhen:
                    RequiredWhen(draft, row, bound, rule);
                    break;
                case RuleKind.Moment:
                    Moment(draft, row, bound, rule.Column);
                    break;
                case RuleKind.NotAfterCutOff:
                    order.CheckCutOff(row, bound, rule);
                    break;
                case RuleKind.RequiresEvidence:
                    RequiresEvidence(draft, row, bound, rule);
                    break;
                case RuleKind.HeldOn:
                    office.CheckHeldOn(row, bound, rule);
                    break;
                case RuleKind.Credits:
                    office.CheckCredits(row, bound, rule);
                    break;
            }
        }
    }

    private static void RequiredWhen(Draft draft, DraftRow row, BoundRow bound, RuleSpec rule)
    {
        // Whether a basis needs a reference is asked of every schema, declared or not; it must not be said twice.
        int other = rule.Others[0];
        if (bound.IsSet(rule.Column) || !bound.IsSet(other) || row.Table.Columns[rule.Column].Role == ColumnRole.BasisReference)
        {
            return;
        }

        BoundValue? cause = bound.Items(other).FirstOrDefault(v => rule.Values.Count == 0 ? !v.IsDefault : rule.Values.Contains(ValueText.Of(v)));
        if (cause is not null)
        {
            draft.Report(RuleFindings.RequiredWhen, row.Path, cause.Node, row.NameOf(rule.Column), row.NameOf(other), ValueText.Of(cause));
        }
    }

    private static void Moment(Draft draft, DraftRow row, BoundRow bound, int column)
    {
        if (bound.Value(column) is FuzzyDateValue { Date.Form: DateForm.Interval } date)
        {
            string period = ValueText.Of(date);
            draft.Report(RuleFindings.Moment, row.Path, date.Node, row.NameOf(column), period, "[" + period.Replace("/", "..") + "]");
        }
    }

    private static void RequiresEvidence(Draft draft, DraftRow row, BoundRow bound, RuleSpec rule)
    {
        Table table = row.Table;
        if (bound.Value(rule.Column) is not { } value || ValueText.Of(value) != rule.Values[0] || bound.IsBroken(table.Evidence))
        {
            return;
        }

        Table evidence = table.Targets[table.Evidence][0];
        string[] modalities = rule.Values.Items.Skip(1).ToArray();
        if (!bound.Parts(table.Evidence).Any(e => e.Row.IsBroken(evidence.Modality)
            || (e.Row.Value(evidence.Modality) is { } modality && modalities.Contains(ValueText.Of(modality)))))
        {
            draft.Report(
                RuleFindings.EvidenceRequired, row.Path, value.Node,
                row.NameOf(rule.Column), rule.Values[0], table.Noun, evidence.Columns[evidence.Modality].YamlName, string.Join("' or '", modalities));
        }
    }
}
