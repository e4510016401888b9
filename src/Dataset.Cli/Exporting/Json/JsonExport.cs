using System.Text.Json;
using Dataset.Compiler.Catalogues;

namespace Dataset.Cli.Exporting.Json;

/// <summary>One document with the rows of all tables, and its JSON Schema.</summary>
internal sealed class JsonExport : IExport
{
    /// <summary>The document.</summary>
    public const string FileName = "dataset.json";

    /// <summary>After so many rows what was written goes to the disk.</summary>
    private const int RowsInMemory = 500;

    public string Format => "json";

    public void Write(ExportData data, string folder)
    {
        using (FileStream file = File.Create(Path.Combine(folder, FileName)))
        {
            using (Utf8JsonWriter writer = new(file, JsonRows.Options with { Indented = true }))
            {
                writer.WriteStartObject();
                foreach (ViewTable table in data.Tables)
                {
                    writer.WriteStartArray(table.Name);
                    int written = 0;
                    foreach (ViewRow row in table.Rows)
                    {
                        JsonRows.Write(writer, table, row);
                        if (++written % RowsInMemory == 0)
                        {
                            writer.Flush();
                        }
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            file.WriteByte((byte)'\n');
        }

        File.WriteAllText(Path.Combine(folder, JsonSchemaText.FileName), JsonSchemaText.OfDocument(data.Tables));
    }
}
