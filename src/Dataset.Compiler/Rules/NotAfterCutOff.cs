using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NotAfterCutOff(state, values…)]</c>: not after the last day that the dataset knows where the other column has one of the values.
/// </summary>
internal sealed record NotAfterCutOff(Table Table, int Date, int State, EquatableArray<string> States) : CutOffRule(Table, Date, State, States)
{
    public static RuleType Type { get; } =
        new(nameof(NotAfterCutOff), true, d => Read(d, (table, date, state, states) => new NotAfterCutOff(table, date, state, states)));

    protected override FindingKind Kind => RuleFindings.AfterCutOff;

    protected override bool IsBroken(Extent date, Extent cutOff) => date.Earliest > cutOff.Latest;
}
