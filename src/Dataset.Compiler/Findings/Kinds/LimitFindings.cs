
namespace Dataset.Compiler.Findings;

/// <summary>What is said of a dataset that is too large, before something breaks that cannot say so.</summary>
public static class LimitFindings
{
    public static readonly FindingKind TooLarge = new(
        "DS2014",
        Severity.Error,
        "Dataset too large",
        "here the dataset grows past {0}, which is all that one may have: take rows out")
    { IsFixed = true };

    public static readonly FindingKind TooManyMembers = new(
        "DS3017", Severity.Error, "Too many named members",
        "'{0}' would have {1} named members, and no class can hold more than {2}: remove 'NamedMembers = true' from '{3}'")
    { IsFixed = true };

    public static readonly FindingKind ManyMembers = new(
        "DS8002", Severity.Warning, "Many named members",
        "'{0}' has {1} named members, and each costs whoever builds: past {2} remove 'NamedMembers = true' and find rows by their key");
}
