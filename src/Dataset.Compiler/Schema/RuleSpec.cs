namespace Dataset.Compiler.Schema;

public enum RuleKind
{
    /// <summary><c>[NotBefore(other)]</c>: the latest possible value is not before the earliest possible one of the other column, or of the rows it refers to.</summary>
    NotBefore,

    /// <summary><c>[NotAfter(other)]</c>: the other way round.</summary>
    NotAfter,

    /// <summary><c>[NotEqual(other)]</c>, <c>[NotEqual(reference, of)]</c>.</summary>
    NotEqual,

    /// <summary><c>[RequiredWhen(other, values…)]</c>: must be set where the other column has one of the values.</summary>
    RequiredWhen,

    /// <summary><c>[NoOverlap(start, end, group…)]</c>: no certain overlap between rows that agree on the group columns.</summary>
    NoOverlap,

    /// <summary><c>[Moment]</c>: no extent of time.</summary>
    Moment,

    /// <summary><c>[NotAfterCutOff(other, values…)]</c>: not after the dataset's cut-off where the other column has one of the values.</summary>
    NotAfterCutOff,

    /// <summary><c>[RequiresEvidence(value, modalities…)]</c>: a row with this value has evidence of one of the modalities.</summary>
    RequiresEvidence,

    /// <summary><c>[Tenure(holder, office, start, end)]</c>: the table says who holds what from when until when.</summary>
    Tenure,

    /// <summary><c>[HeldOn(who)]</c>: whoever stands in the other column holds the office on the day on which the row occurs.</summary>
    HeldOn,

    /// <summary><c>[Credits(speaker)]</c>: the office that a passage gives somebody, who held it, or the passage carries a fault.</summary>
    Credits,

    /// <summary><c>[OnePlaceADay(type, place)]</c>: a row of the target table is not in two places on one day.</summary>
    OnePlaceADay,

    /// <summary><c>[OtherName(ambiguous, kind, wrong…)]</c>: the text means one row of the owner's table, or says that it is ambiguous.</summary>
    OtherName,

    /// <summary><c>[MustBeUsed]</c>: some other row refers to each row.</summary>
    MustBeUsed,
}

/// <summary>A rule declared on a table.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Column">The column it is declared on; -1 for a rule of the whole table.</param>
/// <param name="Others">The columns it names.</param>
/// <param name="Values">The values it names, as YAML writes them.</param>
public sealed record RuleSpec(RuleKind Kind, int Column, EquatableArray<int> Others, EquatableArray<string> Values)
{
    /// <summary>A property of the row that a named column leads to, by its C# name; empty where the rule names none.</summary>
    public string Of { get; init; } = "";

    /// <summary>The full name of the table whose rows the rule is about; empty where it is about all.</summary>
    public string Target { get; init; } = "";

    /// <summary>A warning instead of an error; a basis that is aimed at the named column waives it.</summary>
    public bool Waivable { get; init; }

    /// <summary>The column on which rows that overlap must agree or be disputed; -1 where they must not overlap at all.</summary>
    public int Agreeing { get; init; } = -1;
}
