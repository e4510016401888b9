using System.Globalization;
using System.Text;
using Dataset.Cli.Exporting.Csv;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting;

/// <summary>
/// The SQL that loads an export into DuckDB with a type for each column: left to guess, it takes a column of <c>NO</c> for truth values and
/// <c>1.10</c> for 1.1.
/// </summary>
internal static class DuckScript
{
    public const string FileName = "load.sql";

    private const string Head = "-- DuckDB, run in this folder: duckdb dataset.duckdb < load.sql\n\n";

    /// <summary>Of a file of JSON lines for each table.</summary>
    public static string OfLines(IEnumerable<ViewTable> tables)
    {
        StringBuilder script = new(Head);
        foreach (ViewTable table in tables)
        {
            script.Append("create table ").Append(Name(table.Name)).Append(" as select * from read_json(").Append(Literal(table.Name + ".ndjson"))
                .Append(", format = 'newline_delimited', columns = {").AppendJoin(", ", Columns(table)).Append("});\n");
        }

        return script.ToString();
    }

    /// <summary>Of a file of comma-separated values for each table without lists. It takes away what keeps spreadsheets from calculating.</summary>
    public static string OfCsv(IEnumerable<ViewTable> tables)
    {
        StringBuilder script = new(Head);
        foreach (ViewTable table in tables)
        {
            script.Append("create table ").Append(Name(table.Name)).Append(" as select ")
                .AppendJoin(", ", table.Columns.Items.SelectMany(c => c.Fields.Items).Select(Read))
                .Append(" from read_csv(").Append(Literal(table.Name + ".csv"))
                .Append(", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false")
                .Append(", columns = {")
                .AppendJoin(", ", Columns(table)).Append("});\n");
        }

        return script.ToString();
    }

    private static string Read(ViewField field) => field.Kind != PlainKind.Text ? Name(field.Name)
        : "case when starts_with(" + Name(field.Name) + ", " + Literal(CsvCell.Guard) + ") then substr(" + Name(field.Name) + ", 2) else "
            + Name(field.Name) + " end as " + Name(field.Name);

    private static IEnumerable<string> Columns(ViewTable table)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            ViewColumn column = table.Columns[i];
            string[] types = new string[column.Fields.Count];
            for (int field = 0; field < types.Length; field++)
            {
                types[field] = TypeOf(table, i, field);
            }

            if (!column.IsList)
            {
                for (int field = 0; field < types.Length; field++)
                {
                    yield return Literal(column.Fields[field].Name) + ": " + Literal(types[field]);
                }
            }
            else
            {
                IEnumerable<string> fields = types.Select((t, f) => Name(column.Fields[f].Name) + " " + t);
                string item = types.Length == 1 ? types[0] : "struct(" + string.Join(", ", fields) + ")";
                yield return Literal(column.Name) + ": " + Literal(item + "[]");
            }
        }
    }

    private static string TypeOf(ViewTable table, int column, int field) => table.Columns[column].Fields[field].Kind switch
    {
        PlainKind.Boolean => "boolean",
        PlainKind.Integer => "integer",
        PlainKind.Date => "date",
        PlainKind.Decimal => Decimal(table.Rows.SelectMany(r => r.Items(column)).Select(i => i[field])),
        _ => "varchar",
    };

    /// <summary>As many digits as the values have: no other type keeps each of them.</summary>
    private static string Decimal(IEnumerable<string?> values)
    {
        int whole = 1, fraction = 0;
        foreach (string value in values.OfType<string>())
        {
            string[] digits = value.TrimStart('-').Split('.');
            whole = Math.Max(whole, digits[0].Length);
            fraction = Math.Max(fraction, digits.Length == 1 ? 0 : digits[1].Length);
        }

        const int Most = 38;
        return whole + fraction > Most ? "varchar" : string.Create(CultureInfo.InvariantCulture, $"decimal({whole + fraction}, {fraction})");
    }

    private static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
