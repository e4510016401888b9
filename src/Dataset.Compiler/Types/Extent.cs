using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Types;

/// <summary>The smallest and the largest that a date or a number can be.</summary>
internal sealed record Extent(decimal Earliest, decimal Latest)
{
    /// <summary>Null for values that have no order.</summary>
    public static Extent? Of(BoundValue value) => value switch
    {
        DateValue date => new Extent(date.DayNumber, date.DayNumber),
        FuzzyDateValue date => new Extent(date.Date.Earliest, date.Date.Latest),
        IntValue number => new Extent(number.Value, number.Value),
        DecimalValue number => new Extent(number.Value, number.Value),
        _ => null,
    };
}
