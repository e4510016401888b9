using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[AsOfCutOff(state, values…)]</c>: the day on which the row was last looked at is the last one that the dataset knows where the other column has
/// one of the values.
/// </summary>
internal sealed record AsOfCutOff(Table Table, int Date, int State, EquatableArray<string> States) : CutOffRule(Table, Date, State, States)
{
    public static RuleType Type { get; } =
        new(nameof(AsOfCutOff), true, d => Read(d, (table, date, state, states) => new AsOfCutOff(table, date, state, states)));

    protected override FindingKind Kind => RuleFindings.BeforeCutOff;

    protected override bool IsBroken(Extent date, Extent cutOff) => date.Latest < cutOff.Earliest;
}
