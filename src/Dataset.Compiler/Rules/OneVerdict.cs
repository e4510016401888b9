using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[OneVerdict]</c>: words that are marked as wrong for a field do not count for the same field elsewhere, unless the text says why, here or
/// there.
/// </summary>
internal sealed record OneVerdict(Table Table, int Why) : PassageRule(Table, Why)
{
    public static RuleType Type { get; } = new(nameof(OneVerdict), true, d => Read(d, (table, why) => new OneVerdict(table, why)));

    protected override void Check(RuleScope scope, DraftRow row, RowRef source, QuoteSpan span)
    {
        string?[] fields = RefutedPassages.FieldsOf(scope.Draft, row).ToArray();
        foreach (RefutedPassage refuted in scope.Refuted.Within(source, span.Start, span.End).Where(r => !r.Row.Bound!.IsSet(Why)))
        {
            foreach (string? field in RefutedPassages.FieldsOf(scope.Draft, refuted.Row).Where(f => fields.Contains(f)))
            {
                scope.Draft.Report(
                    ProvenanceFindings.TwoVerdicts,
                    row.Path,
                    span.Node,
                    field ?? "exists",
                    refuted.Fault,
                    refuted.Row.At(Table.Verbatim),
                    row.NameOf(Why));
                return;
            }
        }
    }
}
