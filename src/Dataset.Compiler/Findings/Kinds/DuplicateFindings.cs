namespace Dataset.Compiler.Findings;

/// <summary>What is likely there twice.</summary>
public static class DuplicateFindings
{
    public static readonly FindingKind SameText = new(
        "DS5020",
        Severity.Warning,
        "One text twice",
        "this {0} has the same text as '{1}' at {2}, and rests on the same words: keep one of them");

    public static readonly FindingKind SameName = new(
        "DS5021",
        Severity.Warning,
        "Two rows of one name",
        "this {0} has the same name as '{1}' at {2}: keep one of them, or tell them apart by their names");

    public static readonly FindingKind SaidTwice = new(
        "DS5022",
        Severity.Warning,
        "One fact twice",
        "this {0} says what '{1}' at {2} says, and rests on the same words: keep one of them");
}
