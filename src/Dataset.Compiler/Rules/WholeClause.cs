using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[WholeClause]</c>: a quote that starts or ends inside a clause does not leave out what is marked as wrong in it, unless the text says why: the
/// error may be in the subject of what is quoted.
/// </summary>
internal sealed record WholeClause(Table Table, int Why) : PassageRule(Table, Why)
{
    public static RuleType Type { get; } = new(nameof(WholeClause), true, d => Read(d, (table, why) => new WholeClause(table, why)));

    protected override void Check(RuleScope scope, DraftRow row, RowRef source, QuoteSpan span)
    {
        RefutedPassage? leftOut = scope.Refuted.Within(source, span.ClauseStart, span.Start)
            .Concat(scope.Refuted.Within(source, span.End, span.ClauseEnd))
            .FirstOrDefault(r => !r.IsWhole && !IsJudged(scope, row, span, r));
        if (leftOut is not null)
        {
            scope.Draft.Report(
                ProvenanceFindings.CutClause, row.Path, span.Node, leftOut.Fault, leftOut.Row.At(Table.Verbatim), row.NameOf(Why));
        }
    }

    /// <summary>
    /// Of a passage that reaches into the quote the fact that marks it knows what is left of it, and may say so itself; where both are about one
    /// field, the one verdict is asked for. Of a passage beside it nobody has thought.
    /// </summary>
    private bool IsJudged(RuleScope scope, DraftRow row, QuoteSpan span, RefutedPassage refuted) =>
        refuted.Span.Start < span.End && refuted.Span.End > span.Start
        && (refuted.Row.Owner == row.Owner || refuted.Row.Bound!.IsSet(Why)
            || scope.Rules.Of<OneVerdict>(Table)?.Contested(scope.Draft, row, refuted).Any() == true);
}
