using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NotAfterCutOff(state, values…)]</c>: not after the last day that the dataset knows where the other column has one of the values.
/// </summary>
internal sealed record NotAfterCutOff(Table Table, int Date, int State, EquatableArray<string> States) : RowRule(Table)
{
    public static RuleType Type { get; } = new(nameof(NotAfterCutOff), true, Read);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Date) || bound.IsBroken(State);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (scope.CutOff is { } cutOff && bound.Value(Date) is { } date && date.Extent is { } extent && extent.Earliest > cutOff.Extent?.Latest
            && bound.Value(State) is { } state && States.Contains(ValueText.Of(state)))
        {
            scope.Draft.Report(
                RuleFindings.AfterCutOff, row.Path, date.Node,
                row.NameOf(Date), ValueText.Of(date), ValueText.Of(cutOff), row.NameOf(State), ValueText.Of(state));
        }
    }

    private static NotAfterCutOff? Read(RuleDeclaration declared)
    {
        if (declared.ColumnAt(0) is not { } state)
        {
            return null;
        }

        EquatableArray<string> states = declared.ValuesFrom(1);
        return declared.Accept(ProblemOf(declared, state, states), new NotAfterCutOff(declared.Table, declared.Column, state, states));
    }

    /// <summary>What is wrong with a rule that compares a date with the cut-off where the state has one of the values; null if nothing is.</summary>
    internal static string? ProblemOf(RuleDeclaration declared, int state, EquatableArray<string> states) =>
        !RuleDeclaration.IsDate(declared.Own) ? "it must be a single date"
        : declared.Schema.Tables.All(t => t.CutOff < 0) ? "no column is marked [CutOff]"
        : declared.ProblemOfValues(declared.Table.Columns[state], states.Items);
}
