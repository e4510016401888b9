using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Fields that must differ; of two lists all items.</summary>
internal sealed class DifferenceCheck(Draft draft)
{
    /// <summary>The values of a column of another row: many rows may have to differ from the same ones.</summary>
    private readonly Dictionary<FieldOfRow, HashSet<string>> _elsewhere = [];

    public void Check(DraftRow row, BoundRow bound, RuleSpec rule)
    {
        int other = rule.Others[0];
        if (row.Table.Columns[rule.Column].Parent && row.Table.Spec.Key.Contains(other))
        {
            // That nothing contains itself is checked for chains of any length, declared or not.
            return;
        }

        if (rule.Of.Length == 0)
        {
            Differ(row, rule.Column, TextsOf(bound, other), row.NameOf(other));
            return;
        }

        foreach (DraftRow there in row.RowsIn(other).Select(draft.Row).Where(r => r.Bound is not null && r.Table.ColumnOfProperty(rule.Of) >= 0))
        {
            int column = there.Table.ColumnOfProperty(rule.Of);
            if (!_elsewhere.TryGetValue(new FieldOfRow(there.Ref, column), out HashSet<string>? texts))
            {
                _elsewhere.Add(new FieldOfRow(there.Ref, column), texts = TextsOf(there.Bound!, column));
            }

            Differ(row, rule.Column, texts, there.NameOf(column));
        }
    }

    private void Differ(DraftRow row, int column, HashSet<string> others, string name)
    {
        if (others.Count > 0 && row.Bound!.Items(column).FirstOrDefault(v => others.Contains(ValueText.Of(v))) is { } same)
        {
            draft.Report(RuleFindings.NotEqual, row.Path, same.Node, row.NameOf(column), name, ValueText.Of(same));
        }
    }

    private static HashSet<string> TextsOf(BoundRow bound, int column) => new(bound.Items(column).Select(ValueText.Of), StringComparer.Ordinal);
}
