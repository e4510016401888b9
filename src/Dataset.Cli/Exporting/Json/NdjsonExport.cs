using System.Text.Json;
using Dataset.Cli.Exporting.Duck;
using Dataset.Compiler.Catalogues;

namespace Dataset.Cli.Exporting.Json;

/// <summary>A file for each table with a JSON object a line, the JSON Schema of the lines, and what loads them into DuckDB.</summary>
internal sealed class NdjsonExport : IExport
{
    public string Format => "ndjson";

    public void Write(ExportData data, string folder)
    {
        WriteRows(data.Tables, folder);
        File.WriteAllText(Path.Combine(folder, DuckScript.FileName), DuckScript.OfLines(data.Tables));
        File.WriteAllText(Path.Combine(folder, JsonSchemaText.FileName), JsonSchemaText.OfLines(data.Tables));
    }

    public static void WriteRows(IEnumerable<ViewTable> tables, string folder)
    {
        foreach (ViewTable table in tables)
        {
            using FileStream file = File.Create(Path.Combine(folder, table.Name + ".ndjson"), 1 << 16);
            using Utf8JsonWriter writer = new(file, JsonRows.Options);
            foreach (ViewRow row in table.Rows)
            {
                JsonRows.Write(writer, table, row);
                writer.Flush();
                file.WriteByte((byte)'\n');
                writer.Reset();
            }
        }
    }
}
