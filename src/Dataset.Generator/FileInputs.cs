using System.Buffers;
using System.Text;
using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
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
    /// <summary>From about so many letters on the compiler keeps a text in pieces.</summary>
    private const int LongText = 40 * 1024;

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

    public override int Length(CancellationToken cancellation) => Text.GetText(cancellation)?.Length ?? 0;

    /// <summary>
    /// The file's text as UTF-8, as the curator's tool reads it; null where it cannot be read. Where a file is no UTF-8, the compiler guesses at a
    /// code page, which differs between machines: its guess is taken back, and what is no UTF-8 becomes U+FFFD.
    /// </summary>
    public override string? Read(CancellationToken cancellation)
    {
        SourceText? text = Text.GetText(cancellation);
        return text is null ? null
            : text.Encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding ? Whole(text)
            : Encoding.UTF8.GetString(text.Encoding.GetBytes(text.ToString()));
    }

    /// <summary>The compiler keeps the text of each file that it has handed out.</summary>
    public override KeptText? Kept(CancellationToken cancellation) =>
        Text.GetText(cancellation) is { Length: >= LongText } text ? new CompilerText(text) : null;

    /// <summary>A long text as one string. The compiler has it in pieces, and would put these together once more on the way.</summary>
    private static string Whole(SourceText text)
    {
        if (text.Length < LongText)
        {
            return text.ToString();
        }

        char[] letters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, letters, 0, text.Length);
        string whole = new(letters, 0, text.Length);
        ArrayPool<char>.Shared.Return(letters);
        return whole;
    }
}

/// <summary>A file as the compiler keeps it.</summary>
internal sealed class CompilerText(SourceText text) : KeptText
{
    public override int Length => text.Length;

    protected override void CopyTo(int start, char[] letters, int count) => text.CopyTo(start, letters, 0, count);
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
