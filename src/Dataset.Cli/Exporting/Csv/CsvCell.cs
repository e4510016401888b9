using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.Csv;

/// <summary>
/// A cell. Text is quoted, so that an empty text differs from nothing; and a text that a spreadsheet would calculate has an apostrophe before it, as
/// one that begins with an apostrophe has, so that the first one can be taken away again wherever there is one.
/// </summary>
internal static class CsvCell
{
    public const string Guard = "'";

    /// <summary>What a formula begins with, in some spreadsheet or other; white space before it is passed over.</summary>
    private const string Formula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20" + Guard;

    public static string Of(PlainKind kind, string? value) => value is null ? "" : kind == PlainKind.Text ? Quoted(Guarded(value)) : value;

    public static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Guarded(string text)
    {
        string start = text.TrimStart(' ', '\u00A0');
        return start.Length > 0 && Formula.Contains(start[0], StringComparison.Ordinal) ? Guard + text : text;
    }
}
