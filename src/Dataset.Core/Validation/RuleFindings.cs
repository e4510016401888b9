using Dataset.Core.Diagnostics;

namespace Dataset.Core.Validation;

/// <summary>Violations of the rules that a schema declares.</summary>
public static class RuleFindings
{
    public static readonly FindingKind NotBefore = new(
        "DS5001", Severity.Error, "Too early", "'{0}' ({1}) lies before '{2}' ({3})");

    public static readonly FindingKind NotEqual = new(
        "DS5002", Severity.Error, "Two fields with one value", "'{0}' and '{1}' must differ, but both are '{2}'");

    public static readonly FindingKind RequiredWhen = new(
        "DS5003", Severity.Error, "Missing field", "'{0}' is required where '{1}' is '{2}'");

    public static readonly FindingKind NoOverlap = new(
        "DS5004", Severity.Error, "Overlap in time", "this {0} overlaps in time with the one at {1}");
}
