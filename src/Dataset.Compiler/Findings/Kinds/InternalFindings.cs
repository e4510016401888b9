
namespace Dataset.Compiler.Findings;

/// <summary>What is no fault of the data.</summary>
internal static class InternalFindings
{
    public static readonly FindingKind Crash = new(
        "DS9001",
        Severity.Error,
        "The generator failed",
        "the generator failed in its stage {0} with {1}: {2}; this is a defect of the generator, please report it")
    { IsFixed = true };

    public static readonly FindingKind Unreadable =
        new(
            "DS9002", Severity.Error, "A file cannot be read",
            "'{0}' cannot be read as text: save it as UTF-8 where it can be read, or take it away")
        { IsFixed = true };
}
