namespace Dataset.Compiler.Declarations;

/// <summary>The types that the build itself writes into a project's root namespace: a declaration cannot have their names there.</summary>
public static class WrittenTypes
{
    /// <summary>Copies of the types of Dataset.Runtime, where that is not referenced.</summary>
    public static EquatableArray<string> Runtime { get; } =
    [
        "DateForm", "DatePrecision", "DateQualifier", "FuzzyDate", "FuzzyDateConverter", "IKeyedRow", "IsoDuration", "IsoDurationConverter", "RowField",
        "RowFieldConverter", "RowLists", "RowMapKeys", "TextSpan",
    ];

    /// <summary>What is derived from evidence, where a part is evidence.</summary>
    public static EquatableArray<string> Derived { get; } =
        ["Claim", "ClaimRank", "ClaimValue", "ClaimValueKind", "Claims", "DeprecatedClaim", "DeprecatedClaims", "Dispute", "Disputes", "Support"];
}
