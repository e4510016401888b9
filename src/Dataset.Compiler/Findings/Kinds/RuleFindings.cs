namespace Dataset.Compiler.Findings;

/// <summary>Violations of the rules that a schema declares.</summary>
public static class RuleFindings
{
    public static readonly FindingKind NotBefore = new(
        "DS5001", Severity.Error, "Too early", "'{0}' ({1}) lies before '{2}' ({3}): correct one of them");

    public static readonly FindingKind NotEqual = new(
        "DS5002", Severity.Error, "Two fields with one value", "'{0}' and '{1}' must differ, but both are '{2}': correct one of them");

    public static readonly FindingKind RequiredWhen = new(
        "DS5003", Severity.Error, "Missing field", "'{0}' is required where '{1}' is '{2}': give it, or correct '{1}'");

    public static readonly FindingKind NoOverlap = new(
        "DS5004", Severity.Error, "Overlap in time", "this {0} overlaps in time with the one at {1}: end one before the other begins");

    public static readonly FindingKind Moment = new(
        "DS5005",
        Severity.Error,
        "Extent of time for a moment",
        "'{0}' is one moment, but '{1}' is an extent of time: for a day within it write '{2}'");

    public static readonly FindingKind UnlikelyOrder = new(
        "DS5006",
        Severity.Warning,
        "Unlikely order in time",
        "'{0}' ({1}) lies before '{2}' ({3}): correct one of them, or say why in a basis for '{4}'");

    public static readonly FindingKind NotHeld = new(
        "DS5007", Severity.Error, "Office not held", "'{0}' did not hold '{1}' on {2}: correct one of the three");

    public static readonly FindingKind AfterCutOff = new(
        "DS5008", Severity.Error, "After the cut-off",
        "'{0}' ({1}) lies after the last day that the dataset knows ({2}), so '{3}' cannot be '{4}': correct one of them, or move the cut-off");

    public static readonly FindingKind EvidenceRequired = new(
        "DS5009", Severity.Error, "Evidence of this kind missing",
        "'{0}' is '{1}', but no evidence of this {2} has '{3}' as '{4}': quote words that say so, or correct '{0}'");

    public static readonly FindingKind Disagreement = new(
        "DS5010", Severity.Error, "Two values at one time",
        "'{0}' is '{1}' here and '{2}' in the {3} at {4}, which overlaps in time: end one of them or add a dispute");

    public static readonly FindingKind TwoPlaces = new(
        "DS5011", Severity.Warning, "Two places on one day", "'{0}' is in '{1}' here and in '{2}' at {3}, both on {4}: correct one of them");

    public static readonly FindingKind WrittenOtherwise = new(
        "DS5012", Severity.Error, "Written otherwise", "'{0}' must be written as {1}, but this is '{2}'");

    public static readonly FindingKind BeforeCutOff = new(
        "DS5013", Severity.Error, "Not asked again",
        "'{0}' ({1}) lies before the last day that the dataset knows ({2}), but '{3}' is '{4}': look again, and give that day");

    public static readonly FindingKind NoBound = new(
        "DS5014", Severity.Error, "No bound, and no reason",
        "'{0}' ({1}) has no {2}: give one, or say in the '{3}' of a basis for '{0}' why there is none");

    public static readonly FindingKind OnlyWhen = new(
        "DS5015", Severity.Error, "Field out of place", "'{0}' is only for '{1}' '{2}', but that is '{3}': take '{0}' away, or correct '{1}'");

    public static readonly FindingKind NotWhen = new(
        "DS5016", Severity.Error, "Two values that exclude each other", "'{0}' is '{1}', which it is not where '{2}' is '{3}': correct one of them");
}
