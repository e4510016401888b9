namespace Dataset.Compiler.Findings;

/// <summary>What is said about findings themselves.</summary>
public static class RenderingFindings
{
    /// <summary>An error where one of the findings that are left out is an error.</summary>
    public static readonly FindingKind AndMore = new(
        "DS1099", Severity.Warning, "More findings in this file", "and {0} more in this file");
}
