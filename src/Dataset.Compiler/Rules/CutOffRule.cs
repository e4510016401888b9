using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>A date beside the last day that the dataset knows, where another column has one of some values.</summary>
/// <param name="Table">The table.</param>
/// <param name="Date">The date.</param>
/// <param name="State">The other column.</param>
/// <param name="States">Its values, as YAML writes them.</param>
internal abstract record CutOffRule(Table Table, int Date, int State, EquatableArray<string> States) : RowRule(Table)
{
    /// <summary>What is said of a row that breaks the rule.</summary>
    protected abstract FindingKind Kind { get; }

    protected static TRule? Read<TRule>(RuleDeclaration declared, Func<Table, int, int, EquatableArray<string>, TRule> make)
        where TRule : CutOffRule
    {
        if (declared.ColumnAt(0) is not { } state)
        {
            return null;
        }

        EquatableArray<string> states = declared.ValuesFrom(1);
        Misfit? problem = !RuleDeclaration.IsDate(declared.Own) ? "it must be a single date"
            : declared.Schema.Tables.All(t => t.CutOff < 0) ? "no column is marked [CutOff]"
            : declared.ProblemOfValues(declared.Table.Columns[state], states.Items);
        return declared.Accept(problem, make(declared.Table, declared.Column, state, states));
    }

    /// <summary>Whether a date that may be any day from the earliest to the latest breaks the rule for certain.</summary>
    protected abstract bool IsBroken(Extent date, Extent cutOff);

    protected override bool IsBroken(BoundRow bound) => bound.IsBroken(Date) || bound.IsBroken(State);

    protected override void Check(RuleScope scope, DraftRow row, BoundRow bound)
    {
        if (scope.CutOff is { Extent: { } last } cutOff && bound.Value(Date) is { Extent: { } extent } date && IsBroken(extent, last)
            && bound.Value(State) is { } state && States.Contains(ValueText.Of(state)))
        {
            scope.Draft.Report(
                Kind, row.Path, date.Node, row.NameOf(Date), ValueText.Of(date), ValueText.Of(cutOff), row.NameOf(State), ValueText.Of(state));
        }
    }
}
