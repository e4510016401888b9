namespace Dataset.Cli.Exporting;

/// <summary>Names and texts as standard SQL quotes them.</summary>
internal static class SqlText
{
    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
