using System.Text;
using Dataset.Cli.Exporting.Duck;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.Csv;

/// <summary>Comma-separated values, a file for each table and each list, described as a Data Package, and what loads them into DuckDB.</summary>
internal sealed class CsvExport : IExport
{
    public string Format => "csv";

    public void Write(ExportData data, string folder)
    {
        List<ViewTable> tables = [.. data.Tables.SelectMany(t => t.WithoutLists())];
        tables.ForEach(t => WriteTable(t, Path.Combine(folder, t.Name + ".csv")));
        File.WriteAllText(Path.Combine(folder, DataPackage.FileName), DataPackage.Of(tables));
        File.WriteAllText(Path.Combine(folder, PostgresScript.FileName), PostgresScript.Of(tables));
        File.WriteAllText(Path.Combine(folder, DuckScript.FileName), DuckScript.OfCsv(tables));
    }

    private static void WriteTable(ViewTable table, string path)
    {
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(string.Join(',', table.Columns.Items.SelectMany(c => c.Fields.Items).Select(f => CsvText.Quoted(f.Name))));
        writer.Write('\n');
        foreach (ViewRow row in table.Rows)
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                ViewColumn column = table.Columns[i];
                string?[] values = row.Items(i)[0];
                for (int field = 0; field < values.Length; field++)
                {
                    writer.Write(i + field == 0 ? "" : ",");
                    writer.Write(Cell(column.Fields[field].Kind, values[field]));
                }
            }

            writer.Write('\n');
        }
    }

    /// <summary>Text is quoted, so that an empty one differs from nothing.</summary>
    private static string Cell(PlainKind kind, string? value) =>
        value is null ? "" : kind == PlainKind.Text ? CsvText.Quoted(CsvText.Guarded(value)) : value;
}
