using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[BetweenMarks(value)]</c>: a quote most of which the article has between quotation marks has this value, and one without any of them has not.
/// </summary>
internal sealed record BetweenMarks(Table Table, int Column, string Value) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(BetweenMarks), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (scope.Draft.QuoteOf(row) is not { } span)
        {
            return;
        }

        string given = bound.Value(Column) is { } value ? ValueText.Of(value) : "";
        if (span.Quoted == Quoted.Most && given != Value)
        {
            scope.Draft.Report(ProvenanceFindings.QuotedBySomebody, row.Path, span.Node, row.NameOf(Column), Value);
        }
        else if (span.Quoted == Quoted.Nothing && given == Value)
        {
            scope.Draft.Report(ProvenanceFindings.QuotedByNobody, row.Path, row.At(Column).Node, row.NameOf(Column), Value);
        }
    }

    private static BetweenMarks? Read(RuleDeclaration declared)
    {
        string value = declared.Attribute.Arguments[0];
        Misfit? problem = declared.Table.Spec.Role != TableRole.Evidence ? "'" + declared.Table.Spec.Name + "' is no [Evidence]"
            : declared.Own is not { IsList: false, Scalar: EnumType } ? "it must be a single member of an enum"
            : declared.ProblemOfValues(declared.Own, [value]);
        return declared.Accept(problem, new BetweenMarks(declared.Table, declared.Column, value));
    }
}
