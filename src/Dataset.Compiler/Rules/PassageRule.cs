using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>A rule about passages that count, beside those that are marked as wrong. A text of the passage says why it may be broken.</summary>
/// <param name="Table">The table of evidence.</param>
/// <param name="Why">The text that says why.</param>
internal abstract record PassageRule(Table Table, int Why) : RowRule(Table)
{
    protected static TRule? Read<TRule>(RuleDeclaration declared, Func<Table, int, TRule> make)
        where TRule : PassageRule
    {
        string? problem = declared.Table is not { Spec.Role: TableRole.Evidence, Refutes: >= 0 } ? "'"
            + declared.Table.Spec.Name + "' is no [Evidence] that [Refutes]"
            : declared.Own is not { IsList: false, Nullable: true, Scalar: TextType } ? "it must be a text that may be left out"
            : null;
        return declared.Accept(problem, make(declared.Table, declared.Column));
    }

    protected override bool IsBroken(BoundRow bound) =>
        bound.IsBroken(Why) || bound.IsBroken(Table.Refutes) || bound.IsBroken(Table.AimsAt) || bound.IsBroken(Table.Modality);

    protected sealed override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        // What is said of the future contradicts nothing, and a fact that is wrong as a whole rests on what is wrong.
        if (!bound.IsSet(Why) && !bound.IsSet(Table.Refutes) && !Testimony.IsUncompared(Table, bound)
            && row.Owner is not null && RefutedPassages.FaultOf(scope.Draft.Row(row.Owner).Table, Table) < 0
            && scope.Draft.QuoteOf(row) is { } span && row.Cells[Table.EvidenceSource] is RowValue source)
        {
            Check(scope, row, source.Row, span);
        }
    }

    /// <summary>Reports a passage that counts if it breaks the rule.</summary>
    protected abstract void Check(RuleScope scope, DraftRow row, RowRef source, QuoteSpan span);
}
