using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[AsOfCutOff(state, values…)]</c>: the day on which the row was last looked at is the last one that the dataset knows where the other column has
/// one of the values.
/// </summary>
internal sealed record AsOfCutOff(Table Table, int Date, int State, EquatableArray<string> States) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(AsOfCutOff), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Date) || bound.IsBroken(State);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (scope.CutOff is { } cutOff && bound.Value(Date) is { } date && date.Extent is { } extent && extent.Latest < cutOff.Extent?.Earliest
            && bound.Value(State) is { } state && States.Contains(ValueText.Of(state)))
        {
            scope.Draft.Report(
                RuleFindings.BeforeCutOff, row.Path, date.Node,
                row.NameOf(Date), ValueText.Of(date), ValueText.Of(cutOff), row.NameOf(State), ValueText.Of(state));
        }
    }

    private static AsOfCutOff? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } state)
        {
            return null;
        }

        EquatableArray<string> states = declared.ValuesFrom(1);
        return declared.Accept(NotAfterCutOff.ProblemOf(declared, state, states), new AsOfCutOff(declared.Table, declared.Column, state, states));
    }
}
