using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary><c>[Moment]</c>: no extent of time.</summary>
internal sealed record Moment(Table Table, int Column) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(Moment), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Column);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (bound.Value(Column) is BoundScalar { Value: FuzzyDateValue { Date.Form: DateForm.Interval } } date)
        {
            string period = ValueText.Of(date);
            scope.Draft.Report(RuleFindings.Moment, row.Path, date.Node, row.NameOf(Column), period, "[" + period.Replace("/", "..") + "]");
        }
    }

    private static Moment? Read(RuleDeclaration declared) => declared.Accept(
        declared.Own is { IsList: false, Scalar: FuzzyDateType } ? null : "it must be a single fuzzy date",
        new Moment(declared.Table, declared.Column));
}
