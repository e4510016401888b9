using System.Text.Encodings.Web;
using System.Text.Json;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.Json;

/// <summary>
/// Writes rows as JSON objects. Each has every key, nulls and empty lists included: readers guess from the first rows what there is.
/// </summary>
internal static class JsonRows
{
    /// <summary>Letters of all languages stay readable: the files are no HTML.</summary>
    public static readonly JsonWriterOptions Options = new() { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter writer, ViewTable table, ViewRow row)
    {
        writer.WriteStartObject();
        for (int i = 0; i < table.Columns.Count; i++)
        {
            ViewColumn column = table.Columns[i];
            if (column.IsList)
            {
                WriteList(writer, column, row.Items(i));
            }
            else
            {
                WriteFields(writer, column, row.Items(i)[0]);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, ViewColumn column, IReadOnlyList<string?[]> items)
    {
        writer.WriteStartArray(column.Name);
        foreach (string?[] item in items)
        {
            if (column.Fields.Count == 1)
            {
                WriteValue(writer, column.Fields[0].Kind, item[0]);
            }
            else
            {
                writer.WriteStartObject();
                WriteFields(writer, column, item);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, ViewColumn column, string?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            writer.WritePropertyName(column.Fields[i].Name);
            WriteValue(writer, column.Fields[i].Kind, values[i]);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, PlainKind kind, string? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (kind is PlainKind.Text or PlainKind.Date)
        {
            writer.WriteStringValue(value);
        }
        else
        {
            // Numbers and truth values are written as JSON writes them, with all their digits.
            writer.WriteRawValue(value, skipInputValidation: true);
        }
    }
}
