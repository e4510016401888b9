using System.Globalization;
using System.Text.Json;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>
/// Linked data: a node for each row, in terms of schema.org and PROV-O where declarations say what a column is, and the evidence as Web Annotations.
/// The contexts stand in the files: nothing has to be fetched to read them.
/// </summary>
internal sealed class JsonLdExport : IExport
{
    public const string FileName = "dataset.jsonld";

    public string Format => "jsonld";

    public void Write(ExportData data, string folder)
    {
        using (NodeFile file = new(Path.Combine(folder, FileName), w => WriteContext(w, data)))
        {
            foreach (ViewTable table in data.Tables)
            {
                string[] classes = [table.Name, .. PublicTerms.ClassesOf(table.Source)];
                int number = 0;
                foreach (ViewRow row in table.Rows)
                {
                    file.Add(w => WriteNode(w, data, table, row, classes, number));
                    number++;
                }
            }
        }

        AnnotationFile.Write(data, Path.Combine(folder, AnnotationFile.FileName));
    }

    private static void WriteContext(Utf8JsonWriter writer, ExportData data)
    {
        writer.WriteStartObject();
        writer.WriteNumber("@version", 1.1m);
        foreach (ViewTable table in data.Tables)
        {
            new TableTerms(table, data.Addresses).Write(writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, ExportData data, ViewTable table, ViewRow row, string[] classes, int number)
    {
        string id = table.Id is { } key ? row.Items(table.Columns.Items.IndexOf(key))[0][0]! : number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("@id", data.Addresses.Row(table.Name, id));
        WriteList(writer, "@type", classes);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            ViewColumn column = table.Columns[i];
            if (!column.IsList)
            {
                WriteFields(writer, data, column, row.Items(i)[0]);
                continue;
            }

            writer.WriteStartArray(column.Name);
            foreach (string?[] item in row.Items(i))
            {
                if (column.Fields.Count == 1 || column.IsToSeveral)
                {
                    WriteValue(writer, column.Fields[0].Kind, Reference(data, column, item) ?? item[0]!);
                }
                else
                {
                    writer.WriteStartObject();
                    WriteFields(writer, data, column, item);
                    writer.WriteEndObject();
                }
            }

            writer.WriteEndArray();
        }

        if (table.Source is { IsFact: true } source)
        {
            WriteList(writer, TableTerms.DerivedFrom, data.SourcesOf(source, number));
        }
        else if (table.Source is null)
        {
            // What is made for the export begins with a table and the row that it speaks of.
            writer.WriteString(TableTerms.About, data.Addresses.Row(row.Items(0)[0][0]!, row.Items(1)[0][0]!));
        }

        writer.WriteEndObject();
    }

    /// <summary>What is null is left out: in linked data it is the same.</summary>
    private static void WriteFields(Utf8JsonWriter writer, ExportData data, ViewColumn column, string?[] values)
    {
        if (column.Target is not null || column.IsToSeveral)
        {
            if (Reference(data, column, values) is { } address)
            {
                writer.WriteString(column.Fields[0].Name, address);
            }

            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                writer.WritePropertyName(column.Fields[i].Name);
                WriteValue(writer, column.Fields[i].Kind, value);
            }
        }
    }

    private static string? Reference(ExportData data, ViewColumn column, string?[] values) =>
        values[0] is not { } id ? null
            : column.Target is { } target ? data.Addresses.Row(target, id)
            : column.IsToSeveral ? data.Addresses.Row(values[1]!, id)
            : null;

    /// <summary>A number that is more than 32 bits is text of its type: as a JSON number a processor would round it.</summary>
    private static void WriteValue(Utf8JsonWriter writer, PlainKind kind, string value)
    {
        if (kind is PlainKind.Boolean or PlainKind.Integer)
        {
            writer.WriteRawValue(value, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> items)
    {
        writer.WriteStartArray(name);
        foreach (string item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }
}
