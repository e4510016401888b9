using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[OneVerdict(faults…)]</c>: words that are marked as wrong for a field do not count for the same field elsewhere, unless the text says why, here
/// or there. Words on which a fact rests that is wrong as a whole, or that have one of the named faults, count for no field.
/// </summary>
internal sealed record OneVerdict(Table Table, int Why, EquatableArray<string> OfWords) : PassageRule(Table, Why)
{
    public static RuleType Type { get; } = new(nameof(OneVerdict), true, Read);

    private static OneVerdict? Read(RuleDeclaration declared)
    {
        EquatableArray<string> ofWords = declared.ValuesFrom(0);
        return Read(declared, (table, why) => new OneVerdict(table, why, ofWords)) is { } rule
            ? declared.Accept(declared.ProblemOfValues(rule.Table.Columns[rule.Table.Refutes], ofWords.Items), rule)
            : null;
    }

    protected override void Check(RuleScope scope, DraftRow row, RowRef source, QuoteSpan span)
    {
        foreach (RefutedPassage refuted in scope.Refuted.Within(source, span.Start, span.End))
        {
            foreach (string? field in Contested(scope.Draft, row, refuted))
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

    /// <summary>The fields for which a passage counts that overlaps words that are wrong for them.</summary>
    public IEnumerable<string?> Contested(Draft draft, DraftRow row, RefutedPassage refuted)
    {
        if (refuted.Row.Bound!.IsSet(Why))
        {
            return [];
        }

        // The fact that marks its own words says with that what is left of them.
        string?[] fields = RefutedPassages.FieldsOf(draft, row).ToArray();
        bool isOfWords = refuted.IsWhole || (OfWords.Contains(refuted.Fault) && refuted.Row.Owner != row.Owner);
        return isOfWords ? fields.Take(1) : RefutedPassages.FieldsOf(draft, refuted.Row).Where(f => fields.Contains(f));
    }
}
