using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.Json;

/// <summary>The JSON Schema of what is written, made of the dataset's own schema.</summary>
internal static class JsonSchemaText
{
    public const string FileName = "schema.json";

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of the one document: an object with a list for each table.</summary>
    public static string OfDocument(IReadOnlyList<ViewTable> tables)
    {
        JsonObject schema = Object(tables.Select(t => (t.Name, (JsonNode)new JsonObject { ["type"] = "array", ["items"] = Definition(t) })));
        return Text(schema, tables);
    }

    /// <summary>Of a line of any table's file; the definition that is called like the table is that of its own lines.</summary>
    public static string OfLines(IReadOnlyList<ViewTable> tables) =>
        Text(new JsonObject { ["anyOf"] = new JsonArray([.. tables.Select(Definition)]) }, tables);

    private static string Text(JsonObject schema, IReadOnlyList<ViewTable> tables)
    {
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema["$defs"] = new JsonObject(tables.Select(t => KeyValuePair.Create(t.Name, (JsonNode?)Row(t))));
        return schema.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Definition(ViewTable table) => new() { ["$ref"] = "#/$defs/" + table.Name };

    private static JsonObject Row(ViewTable table) =>
        Object(table.Columns.Items.SelectMany(c => c.IsList ? [(c.Name, (JsonNode)List(c))] : Fields(c)));

    private static JsonObject List(ViewColumn column) => new JsonObject
    {
        ["type"] = "array",
        ["items"] = column.Fields.Count == 1 ? Fields(column).Single().Schema : Object(Fields(column)),
    };

    private static IEnumerable<(string Name, JsonNode Schema)> Fields(ViewColumn column) =>
        column.Fields.Items.Select((f, i) => (f.Name, (JsonNode)Field(f, i == 0 ? [.. column.Choices] : [])));

    private static JsonObject Field(ViewField field, IReadOnlyList<string> choices)
    {
        string type = field.Kind switch
        {
            PlainKind.Boolean => "boolean",
            PlainKind.Integer or PlainKind.Long => "integer",
            PlainKind.Decimal => "number",
            _ => "string",
        };
        JsonObject schema = new() { ["type"] = field.IsNullable ? new JsonArray(type, "null") : type };
        if (field.Kind == PlainKind.Date)
        {
            schema["format"] = "date";
        }

        if (choices.Count > 0)
        {
            schema["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c), .. field.IsNullable ? new JsonNode?[] { null } : []]);
        }

        return schema;
    }

    /// <summary>Nothing is left out, and nothing else is there.</summary>
    private static JsonObject Object(IEnumerable<(string Name, JsonNode Schema)> properties)
    {
        (string Name, JsonNode Schema)[] all = [.. properties];
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(all.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)p.Schema))),
            ["required"] = new JsonArray([.. all.Select(p => (JsonNode)p.Name)]),
            ["additionalProperties"] = false,
        };
    }
}
