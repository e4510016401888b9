using System.Text;
using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

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
internal sealed record FileInput(AdditionalText Text, FileRole Role) : InputFile(Text.Path.Replace('\\', '/'))
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

    /// <summary>
    /// The file's text as UTF-8, as the curator's tool reads it; null where it cannot be read. Where a file is no UTF-8, the compiler guesses at a
    /// code page, which differs between machines: its guess is taken back, and what is no UTF-8 becomes U+FFFD.
    /// </summary>
    public override string? Read(CancellationToken cancellation)
    {
        SourceText? text = Text.GetText(cancellation);
        return text?.Encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding
            ? text?.ToString()
            : Encoding.UTF8.GetString(text.Encoding.GetBytes(text.ToString()));
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
