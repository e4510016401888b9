using Dataset.Core.Binding;
using Dataset.Core.Schema;

namespace Dataset.Core.Validation;

/// <summary>Checks the rules that the schema declares.</summary>
internal static class RuleCheck
{
    public static void Run(Draft draft)
    {
        foreach (TableInfo table in draft.Schema.Tables)
        {
            foreach (RuleSpec rule in table.Spec.Rules)
            {
                if (rule.Kind == RuleKind.NoOverlap)
                {
                    OverlapCheck.Run(draft, table, rule);
                    continue;
                }

                foreach (DraftRow row in draft.Tables[table.Index])
                {
                    if (row.Bound is { } bound && !bound.IsBroken(rule.Column) && !rule.Others.Items.Any(o => bound.IsBroken(o)))
                    {
                        Check(draft, row, bound, rule);
                    }
                }
            }
        }
    }

    private static void Check(Draft draft, DraftRow row, BoundRow bound, RuleSpec rule)
    {
        foreach (int other in rule.Others)
        {
            switch (rule.Kind)
            {
                case RuleKind.NotBefore:
                    NotBefore(draft, row, bound, rule.Column, other);
                    break;
                case RuleKind.NotEqual:
                    NotEqual(draft, row, bound, rule.Column, other);
                    break;
                default:
                    RequiredWhen(draft, row, bound, rule, other);
                    break;
            }
        }
    }

    private static void NotBefore(Draft draft, DraftRow row, BoundRow bound, int column, int other)
    {
        if (bound.Value(column) is { } value && bound.Value(other) is { } earlier && Extent.Of(value) is { } a && Extent.Of(earlier) is { } b
            && a.Latest < b.Earliest)
        {
            draft.Report(
                RuleFindings.NotBefore, row.Path, value.Node,
                Name(row, column), ValueText.Of(value), Name(row, other), ValueText.Of(earlier));
        }
    }

    /// <summary>Of two lists all items must differ.</summary>
    private static void NotEqual(Draft draft, DraftRow row, BoundRow bound, int column, int other)
    {
        if (row.Table.Columns[column].Parent && row.Table.Spec.Key.Items.Contains(other))
        {
            // That nothing contains itself is checked for chains of any length, declared or not.
            return;
        }

        var others = new HashSet<string>(bound.Items(other).Select(ValueText.Of), StringComparer.Ordinal);
        if (others.Count > 0 && bound.Items(column).FirstOrDefault(v => others.Contains(ValueText.Of(v))) is { } same)
        {
            draft.Report(RuleFindings.NotEqual, row.Path, same.Node, Name(row, column), Name(row, other), ValueText.Of(same));
        }
    }

    private static void RequiredWhen(Draft draft, DraftRow row, BoundRow bound, RuleSpec rule, int other)
    {
        // Whether a basis needs a reference is asked of every schema, declared or not; it must not be said twice.
        if (bound.IsSet(rule.Column) || !bound.IsSet(other) || row.Table.Columns[rule.Column].Role == ColumnRole.BasisReference)
        {
            return;
        }

        BoundValue? cause = bound.Items(other).FirstOrDefault(v => rule.Values.Count == 0 ? !v.IsDefault : rule.Values.Items.Contains(ValueText.Of(v)));
        if (cause is not null)
        {
            draft.Report(RuleFindings.RequiredWhen, row.Path, cause.Node, Name(row, rule.Column), Name(row, other), ValueText.Of(cause));
        }
    }

    private static string Name(DraftRow row, int column) => row.Table.Columns[column].YamlName;
}
