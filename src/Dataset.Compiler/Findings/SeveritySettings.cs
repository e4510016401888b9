namespace Dataset.Compiler.Findings;

/// <summary>How much a finding counts where a file may say so itself.</summary>
public enum EffectiveSeverity
{
    /// <summary>Nobody hears of it.</summary>
    None,

    /// <summary>Kept for tools; printed nowhere.</summary>
    Silent,

    /// <summary>Shown by editors; the build does not print it.</summary>
    Suggestion,

    Warning,
    Error,
}

/// <summary>One setting: a diagnostic's id in upper case, and the name of a severity.</summary>
public readonly record struct SeverityEntry(string Id, string Severity);

/// <summary>
/// The severities that an <c>.editorconfig</c> gives for one file. The compiler ignores its own keys for diagnostics that stand in additional
/// files, so ours begin with <c>dataset_diagnostic</c>.
/// </summary>
public static class SeveritySettings
{
    public const string Prefix = "dataset_diagnostic.";

    private const string Suffix = ".severity";

    /// <summary>The settings among a file's options, sorted.</summary>
    public static EquatableArray<SeverityEntry> Of(IEnumerable<KeyValuePair<string, string>> options) => options
        .Where(o => o.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && o.Key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            && o.Key.Length > Prefix.Length + Suffix.Length)
        .OrderBy(o => o.Key, StringComparer.Ordinal)
        .Select(
            o => new SeverityEntry(o.Key.Substring(Prefix.Length, o.Key.Length - Prefix.Length - Suffix.Length).ToUpperInvariant(), o.Value.Trim()))
        .ToEquatableArray();

    /// <summary>
    /// What a finding counts in a file with these settings; a word that is no severity changes nothing, and nothing changes what is fixed.
    /// </summary>
    public static EffectiveSeverity Effective(RenderedFinding finding, EquatableArray<SeverityEntry> settings) =>
        finding.IsFixed ? EffectiveSeverity.Error : settings.Items.FirstOrDefault(e => e.Id == finding.Id).Severity switch
        {
            "none" => EffectiveSeverity.None,
            "silent" => EffectiveSeverity.Silent,
            "suggestion" => EffectiveSeverity.Suggestion,
            "warning" => EffectiveSeverity.Warning,
            "error" => EffectiveSeverity.Error,
            _ => finding.Severity == Severity.Error ? EffectiveSeverity.Error : EffectiveSeverity.Warning,
        };
}
