using Dataset.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Generator;

/// <summary>What an additional file is to the dataset.</summary>
internal enum FileRole
{
    None,
    Curated,
    Article,
    Ledger,
}

/// <summary>A file and what the project says of it, without the provider that is new with every edit.</summary>
internal sealed record FileInput(AdditionalText Text, FileRole Role)
{
    public static FileInput Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.DatasetRole", out string? role);
        return new FileInput(text, role switch
        {
            "Curated" => FileRole.Curated,
            "Article" => FileRole.Article,
            "Ledger" => FileRole.Ledger,
            _ => FileRole.None,
        });
    }
}

/// <summary>
/// The severities that an <c>.editorconfig</c> gives for one file. The compiler ignores its own keys for diagnostics that stand in
/// additional files, so ours begin with <c>dataset_diagnostic</c>.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">Diagnostic ids in upper case with the severity's name, sorted.</param>
public sealed record FileSeverities(string Path, EquatableArray<SeverityEntry> Entries)
{
    private const string Prefix = "dataset_diagnostic.", Suffix = ".severity";

    internal static FileSeverities Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions ofFile = options.GetOptions(text);
        List<SeverityEntry> entries = [];
        foreach (string key in ofFile.Keys.OrderBy(k => k, StringComparer.Ordinal))
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
                && key.Length > Prefix.Length + Suffix.Length
                && ofFile.TryGetValue(key, out string? value))
            {
                entries.Add(new SeverityEntry(key.Substring(Prefix.Length, key.Length - Prefix.Length - Suffix.Length).ToUpperInvariant(), value.Trim()));
            }
        }

        return new FileSeverities(text.Path.Replace('\\', '/'), entries.ToEquatableArray());
    }
}

public readonly record struct SeverityEntry(string Id, string Severity);
