using Dataset.Compiler.Text;

namespace Dataset.Cli;

/// <summary>
/// Comma-separated values (RFC 4180), with a plain line feed at the end of a line. A text that a spreadsheet would calculate has an apostrophe before
/// it, and so has one that begins with an apostrophe itself: the first one can be taken away again wherever there is one.
/// </summary>
internal static class CsvText
{
    public const string Guard = "'";

    /// <summary>
    /// What a formula begins with, in some spreadsheet or other; blanks before it are passed over. A wide sign counts in some tongues.
    /// </summary>
    private const string Formula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20" + Guard;

    /// <summary>A line for a screen or a log: what would be a command to a system that builds, has an apostrophe in it, too.</summary>
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\n";

    /// <summary>A text in quotation marks.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A text that no spreadsheet calculates.</summary>
    public static string Guarded(string text)
    {
        string start = text.TrimStart(' ', '\u00A0');
        return start.Length > 0 && Formula.Contains(start[0], StringComparison.Ordinal) ? Guard + text : text;
    }

    private static string Field(string value)
    {
        value = string.Join('\n', Guarded(value).Split('\n').Select(WithoutCommands));
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : Quoted(value);
    }

    private static string WithoutCommands(string line)
    {
        line = LogCommand.ColonOf(line) >= 0 ? Guard + line : line;
        for (int i = line.IndexOf('#', StringComparison.Ordinal); i >= 0; i = line.IndexOf('#', i + 1))
        {
            line = LogCommand.IsAt(line, i) ? line.Insert(i + 1, Guard) : line;
        }

        return line;
    }
}
