using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[NotBefore(other)]</c>: the latest possible value is not before the earliest possible one of the other column, or of the rows it refers to.
/// </summary>
internal sealed record NotBefore(Table Table, int Date, int Other, bool IsWaivable) : OrderRule(Table, Date, Other, IsWaivable)
{
    public static RuleType Type { get; } =
        new(nameof(NotBefore), true, d => Read(d, (table, date, other, waivable) => new NotBefore(table, date, other, waivable)));

    protected override bool IsAfter => true;
}
