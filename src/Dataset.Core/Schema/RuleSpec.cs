namespace Dataset.Core.Schema;

public enum RuleKind
{
    /// <summary><c>[NotBefore(other)]</c>: the latest possible value is not before the earliest possible one of the other column.</summary>
    NotBefore,

    /// <summary><c>[NotEqual(other)]</c>.</summary>
    NotEqual,

    /// <summary><c>[RequiredWhen(other, values…)]</c>: must be set where the other column has one of the values.</summary>
    RequiredWhen,

    /// <summary><c>[NoOverlap(start, end, group…)]</c>: no certain overlap between rows that agree on the group columns.</summary>
    NoOverlap,
}

/// <summary>A rule declared on a table.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Column">The column it is declared on; -1 for a rule of the whole table.</param>
/// <param name="Others">The columns it names.</param>
/// <param name="Values">The values it names, as YAML writes them.</param>
public sealed record RuleSpec(RuleKind Kind, int Column, EquatableArray<int> Others, EquatableArray<string> Values);
