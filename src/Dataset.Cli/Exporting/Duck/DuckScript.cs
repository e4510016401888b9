using System.Globalization;
using System.Text;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;
using static Dataset.Cli.Exporting.SqlText;

namespace Dataset.Cli.Exporting.Duck;

/// <summary>
/// The SQL that loads an export into DuckDB with a type for each column: left to guess, it takes a column of <c>NO</c> for truth values and
/// <c>1.10</c> for 1.1.
/// </summary>
internal static class DuckScript
{
    public const string FileName = "load.sql";

    private const string Head = "-- DuckDB, run in this folder: duckdb dataset.duckdb < load.sql\n\n";

    /// <summary>What loads a file of JSON lines for each table.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="folder">Where the files are, from the folder in which the script runs.</param>
    public static string OfLines(IEnumerable<ViewTable> tables, string folder = "")
    {
        StringBuilder script = new(Head);
        foreach (ViewTable table in tables)
        {
            script.Append("create table ").Append(Name(table.Name)).Append(" as ").Append(Lines(table, folder)).Append(";\n");
        }

        return script.ToString();
    }

    /// <summary>What makes a folder with a Parquet file for each table out of its JSON lines; the folders are there.</summary>
    public static string ToParquet(IEnumerable<ViewTable> tables, string folder)
    {
        StringBuilder script = new();
        foreach (ViewTable table in tables)
        {
            script.Append("copy (").Append(Lines(table, folder)).Append(") to ").Append(Literal(table.Name + "/part-0.parquet"))
                .Append(" (format parquet, compression zstd);\n");
        }

        return script.ToString();
    }

    /// <summary>What loads a file of comma-separated values for each table without lists; what keeps spreadsheets from calculating goes.</summary>
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

    private static string Lines(ViewTable table, string folder) =>
        "select * from read_json(" + Literal((folder.Length == 0 ? "" : folder + "/") + table.Name + ".ndjson")
            + ", format = 'newline_delimited', columns = {" + string.Join(", ", Columns(table)) + "})";

    private static string Read(ViewField field) => field.Kind != PlainKind.Text ? Name(field.Name)
        : "case when starts_with(" + Name(field.Name) + ", " + Literal(CsvText.Guard) + ") then substr(" + Name(field.Name) + ", 2) else "
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
        PlainKind.Long => "bigint",
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

}
