namespace Dataset.Cli;

/// <summary>Comma-separated values (RFC 4180), with a plain line feed at the end of a line.</summary>
internal static class CsvText
{
    public static string Line(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\n";

    private static string Field(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
