using Dataset.Core;
using Dataset.Core.Diagnostics;
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

/// <summary>The severities that a file's options give.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entries">What they say.</param>
public sealed record FileSeverities(string Path, EquatableArray<SeverityEntry> Entries)
{
    internal static FileSeverities Of(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions ofFile = options.GetOptions(text);
        return new FileSeverities(
            text.Path.Replace('\\', '/'),
            SeveritySettings.Of(ofFile.Keys.Select(k => new KeyValuePair<string, string>(k, ofFile.TryGetValue(k, out string? value) ? value : ""))));
    }
}
