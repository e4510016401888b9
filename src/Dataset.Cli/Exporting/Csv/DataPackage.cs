using System.Text.Json;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.Csv;

/// <summary>The description of the files as a Frictionless Data Package, version 2 (https://datapackage.org).</summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    public static string Of(IReadOnlyList<ViewTable> tables)
    {
        Dictionary<string, ViewTable> byName = tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        return JsonText.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("$schema", Profiles + "datapackage.json");
            w.WriteString("name", "dataset");
            w.WriteStartArray("resources");
            foreach (ViewTable table in tables)
            {
                WriteResource(w, table, byName);
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    private static void WriteResource(Utf8JsonWriter w, ViewTable table, Dictionary<string, ViewTable> tables)
    {
        w.WriteStartObject();
        w.WriteString("$schema", Profiles + "dataresource.json");
        w.WriteString("name", table.Name);
        w.WriteString("type", "table");
        w.WriteString("path", table.Name + ".csv");
        w.WriteString("format", "csv");
        w.WriteString("mediatype", "text/csv");
        w.WriteString("encoding", "utf-8");
        w.WriteStartObject("dialect");
        w.WriteString("$schema", Profiles + "tabledialect.json");
        w.WriteString("delimiter", ",");
        w.WriteString("lineTerminator", "\n");
        w.WriteString("quoteChar", "\"");
        w.WriteBoolean("doubleQuote", true);
        w.WriteEndObject();
        w.WriteStartObject("schema");
        w.WriteString("$schema", Profiles + "tableschema.json");
        WriteList(w, "fieldsMatch", ["exact"]);
        WriteList(w, "missingValues", [""]);
        w.WriteStartArray("fields");
        foreach (ViewColumn column in table.Columns)
        {
            for (int i = 0; i < column.Fields.Count; i++)
            {
                WriteField(w, column.Fields[i], i == 0 ? [.. column.Choices] : []);
            }
        }

        w.WriteEndArray();
        WriteKeys(w, table, tables);
        w.WriteEndObject();
        w.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter w, ViewField field, IReadOnlyList<string> choices)
    {
        w.WriteStartObject();
        w.WriteString("name", field.Name);
        w.WriteString("type", field.Kind switch
        {
            PlainKind.Boolean => "boolean",
            PlainKind.Integer or PlainKind.Long => "integer",
            PlainKind.Decimal => "number",
            PlainKind.Date => "date",
            _ => "string",
        });

        // A reader of this description takes an empty text for a missing value, so that only what is never empty can be required.
        bool isRequired = !field.IsNullable && (field.Kind != PlainKind.Text || choices.Count > 0);
        if (isRequired || choices.Count > 0)
        {
            w.WriteStartObject("constraints");
            if (isRequired)
            {
                w.WriteBoolean("required", true);
            }

            if (choices.Count > 0)
            {
                WriteList(w, "enum", choices);
            }

            w.WriteEndObject();
        }

        w.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter w, ViewTable table, Dictionary<string, ViewTable> tables)
    {
        if (table.Id is { } id)
        {
            WriteList(w, "primaryKey", [id.Name]);
        }

        if (table.IsListOfAnother)
        {
            WriteList(w, "primaryKey", table.Columns.Items.Take(2).Select(c => c.Name));
        }

        ViewColumn[] references = [.. table.Columns.Items.Where(c => c.Target is not null)];
        if (references.Length == 0)
        {
            return;
        }

        w.WriteStartArray("foreignKeys");
        foreach (ViewColumn reference in references)
        {
            w.WriteStartObject();
            WriteList(w, "fields", [reference.Fields[0].Name]);
            w.WriteStartObject("reference");
            if (reference.Target != table.Name)
            {
                w.WriteString("resource", reference.Target);
            }

            WriteList(w, "fields", [tables[reference.Target!].Id!.Name]);
            w.WriteEndObject();
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter w, string name, IEnumerable<string> items)
    {
        w.WriteStartArray(name);
        items.ToList().ForEach(w.WriteStringValue);
        w.WriteEndArray();
    }
}
