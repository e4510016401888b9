
namespace Dataset.Compiler.Findings;

/// <summary>What can be wrong with keys and with references to them.</summary>
public static class ReferenceFindings
{
    public static readonly FindingKind Dangling = new(
        "DS3001", Severity.Error, "Unknown reference", "there is no '{0}': expected {1}{2}")
    { IsFixed = true, CauseArguments = 1 };

    public static readonly FindingKind WrongTable = new(
        "DS3002", Severity.Error, "Reference to another kind of row", "'{0}' is {1}: write the key of {2}{3}")
    { IsFixed = true, CauseArguments = 1 };

    public static readonly FindingKind Ambiguous = new(
        "DS3003", Severity.Error, "Ambiguous reference", "'{0}' is {1} and {2}: rename one of them")
    { IsFixed = true };

    public static readonly FindingKind Retired = new(
        "DS3004", Severity.Error, "Reference to a retired key", "'{0}' is retired{1}")
    { IsFixed = true };

    public static readonly FindingKind DuplicateKey = new(
        "DS3005", Severity.Error, "Duplicate key", "the key '{0}' is already taken by {1} at {2}: give this one another")
    { IsFixed = true };

    public static readonly FindingKind NotUnique = new(
        "DS3006", Severity.Error, "Duplicate value", "'{0}' must be unique, but '{1}' already stands at {2}")
    { IsFixed = true };

    public static readonly FindingKind MemberCollision = new(
        "DS3007",
        Severity.Error,
        "Keys with one member name",
        "the key '{0}' becomes the member '{1}', as does '{2}' at {3}: choose another key")
    { IsFixed = true };

    public static readonly FindingKind MemberReserved = new(
        "DS3008",
        Severity.Error,
        "Reserved member name",
        "the key '{0}' becomes the member '{1}', which '{2}' needs for itself: choose another key")
    { IsFixed = true };

    public static readonly FindingKind RedirectAlive = new(
        "DS3009", Severity.Error, "Redirect from a living key", "'{0}' is redirected, but a row at {1} still has this key: take one of them away")
    { IsFixed = true };

    public static readonly FindingKind RedirectTargetMissing = new(
        "DS3010", Severity.Error, "Redirect to an unknown key", "there is no '{0}' to redirect to{1}")
    { IsFixed = true };

    public static readonly FindingKind RedirectChain = new(
        "DS3011", Severity.Error, "Redirect to a redirect", "'{0}' is itself redirected at {1}{2}")
    { IsFixed = true };

    public static readonly FindingKind RedirectTwice = new(
        "DS3012", Severity.Error, "Two redirects from one key", "'{0}' is already redirected at {1}: keep one of them")
    { IsFixed = true };

    public static readonly FindingKind ParentCycle = new(
        "DS3013", Severity.Error, "Row inside itself", "'{0}' leads back to this row: nothing contains itself: name another row, or none")
    { IsFixed = true };

    public static readonly FindingKind RetiredCollision = new(
        "DS3014", Severity.Error, "Retired key with a member name in use",
        "the retired key '{0}' keeps the member '{1}', which '{2}' at {3} would take: choose another key there")
    { IsFixed = true };

    public static readonly FindingKind AmbiguousName = new(
        "DS3015", Severity.Error, "Name of two rows", "'{0}' is also a name of '{1}' at {2}: say '{3}: true' wherever it means one of several");

    public static readonly FindingKind WrongNameDisplayed = new(
        "DS3016", Severity.Error, "Wrong name on display",
        "'{0}' is marked as '{1}', but '{2}' at {3} is displayed by it: display another name, or mark it otherwise");

    public static readonly FindingKind Orphan = new(
        "DS8001", Severity.Warning, "Orphan", "nothing refers to this {0}: use it or remove it");

    public static readonly FindingKind ReleasedGone = new(
        "DS3019", Severity.Error, "Released id is gone", "'{0}' was released and is gone: add a redirect{1}");

    public static readonly FindingKind Reused = new(
        "DS3020",
        Severity.Error,
        "Released id is used again",
        "'{0}' was released as {1} and is now {2} at {3}: choose another id for that and add a redirect");

    public static readonly FindingKind LedgerLine = new(
        "DS3021", Severity.Error, "Wrong line in the ledger", "'{0}' is no released id: expected {1}{2}");

    public static readonly FindingKind PartKeyTwice = new(
        "DS3022", Severity.Error, "Key twice in one list",
        "'{0}' is the key of two rows of one list; the other stands at {1}: give one of them another key");
}
