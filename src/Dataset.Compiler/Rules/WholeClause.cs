using Dataset.Compiler.Articles;
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
            .FirstOrDefault(r => !r.IsWhole && (r.Span.End <= span.Start || r.Span.Start >= span.End));
        if (leftOut is not null)
        {
            scope.Draft.Report(
                ProvenanceFindings.CutClause, row.Path, span.Node, leftOut.Fault, leftOut.Row.At(Table.Verbatim), row.NameOf(Why));
        }
    }
}
