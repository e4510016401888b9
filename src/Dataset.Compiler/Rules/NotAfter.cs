using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NotAfter(other)]</c>: the earliest possible value is not after the latest possible one of the other column, or of the rows it refers to.
/// </summary>
internal sealed record NotAfter(Table Table, int Date, int Other, bool IsWaivable) : OrderRule(Table, Date, Other, IsWaivable)
{
    public static RuleType Type { get; } =
        new(nameof(NotAfter), true, d => Read(d, (table, date, other, waivable) => new NotAfter(table, date, other, waivable)));

    protected override bool IsAfter => false;
}
