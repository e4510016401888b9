using Dataset.Compiler.Text;

namespace Dataset.Cli;

/// <summary>
/// Comma-separated values (RFC 4180), with a plain line feed at the end of a line. A value that a spreadsheet would compute has an apostrophe before
/// it, which spreadsheets hide; so has what would be a command where the text passes through the log of a system that builds.
/// </summary>
internal static class CsvText
{
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\n";

    private static string Field(string value)
    {
        value = Inert(value);
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static string Inert(string value)
    {
        string[] lines = value.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isCommand = LogCommand.ColonOf(lines[i]) >= 0 || (i == 0 && lines[0].Length > 0 && Computes(lines[0][0]));
            lines[i] = (isCommand ? "'" : "") + WithoutCommands(lines[i]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Whether a spreadsheet takes a value for a formula that begins like this; a wide sign counts in some tongues.</summary>
    private static bool Computes(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    private static string WithoutCommands(string line)
    {
        for (int i = line.IndexOf('#', StringComparison.Ordinal); i >= 0; i = line.IndexOf('#', i + 1))
        {
            line = LogCommand.IsAt(line, i) ? line.Insert(i + 1, "'") : line;
        }

        return line;
    }
}
