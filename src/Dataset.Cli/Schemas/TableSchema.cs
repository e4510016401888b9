using System.Globalization;
using System.Text.Json.Nodes;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Schemas;

/// <summary>
/// The JSON Schema of one table's rows. It helps an editor to complete, explain and flag; what holds is decided by <c>check</c>, so that it
/// leaves room where YAML's own types would be in the way: a year is a number to an editor.
/// </summary>
internal sealed class TableSchema(DatasetSchema schema, DocComments docs)
{
    public const string Dialect = "http://json-schema.org/draft-07/schema#";

    private readonly JsonObject _parts = [];

    public static JsonObject Of(DatasetSchema schema, DocComments docs, TableSpec table)
    {
        TableSchema writer = new(schema, docs);
        JsonObject root = new() { ["$schema"] = Dialect, ["title"] = table.YamlName };
        foreach ((string key, JsonNode? value) in writer.Row(table, null).ToList())
        {
            root[key] = value?.DeepClone();
        }

        if (table.Short >= 0)
        {
            // A row that is written as a value is no object.
            JsonObject value = writer.Column(table, table.Columns[table.Short], null);
            JsonObject fields = new(root.Where(p => p.Key is "type" or "properties" or "required" or "additionalProperties").ToList()
                .Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
            fields.Select(p => p.Key).ToList().ForEach(k => root.Remove(k));
            root["anyOf"] = new JsonArray(fields, value);
        }

        root["defaultSnippets"] = new JsonArray(RowSnippet.Of(schema, table));
        if (writer._parts.Count > 0)
        {
            root["definitions"] = writer._parts;
        }

        return root;
    }

    private JsonObject Row(TableSpec table, TableSpec? owner)
    {
        JsonObject properties = [];
        JsonArray required = [];
        foreach (ColumnSpec column in table.Columns.Items.Where(c => c.IsField))
        {
            string name = column.Path.Count > 0 ? column.Path[0] : column.YamlName;
            if (column.Path.Count > 0)
            {
                // What is read out of it is no reason to say what else may be in it.
                properties.TryAdd(name, new JsonObject());
                continue;
            }

            properties[name] = properties[name] is { } other
                ? new JsonObject { ["anyOf"] = new JsonArray(other.DeepClone(), Column(table, column, owner)) }
                : Column(table, column, owner);
            if (column.Required || table.Key.Items.Any(k => table.Columns[k] == column))
            {
                required.Add((JsonNode)column.YamlName);
            }
        }

        JsonObject row = new() { ["type"] = table.IsListed ? new JsonArray("object", "array") : "object" };
        Describe(row, docs.OfType(table.FullName));
        row["properties"] = properties;
        if (required.Count > 0)
        {
            row["required"] = required;
        }

        row["additionalProperties"] = table.IgnoredFields.Count > 0 || table.Files.Items.Any(f => f.IgnoreUnknown)
            || table.Columns.Items.Any(c => c.Source == ColumnSource.Rest);
        return row;
    }

    private JsonObject Column(TableSpec table, ColumnSpec column, TableSpec? owner)
    {
        JsonObject value = column.Role == ColumnRole.AimsAt && owner is not null ? Aim(owner) : Value(table, column);
        JsonObject field = [];
        Describe(field, docs.OfMember(table.FullName, column.Name) ?? RoleText(column));
        if (column is { Default: { } given, IsDefaultOfItems: false })
        {
            field["default"] = Default(column, given);
        }

        if (column.IsMap)
        {
            field["type"] = "object";
            field["additionalProperties"] = value;
            return field;
        }

        if (column.IsOfLists)
        {
            JsonArray listOrOne = new(new JsonObject { ["type"] = "array", ["items"] = value }, value.DeepClone());
            field["type"] = "array";
            field["items"] = new JsonObject { ["anyOf"] = listOrOne };
            return field;
        }

        if (!column.IsList)
        {
            foreach ((string key, JsonNode? part) in value.ToList())
            {
                field.TryAdd(key, part?.DeepClone());
            }

            return field;
        }

        if (column.HoldsParts && !column.OneOrMany)
        {
            field["type"] = "array";
            field["items"] = value;
        }
        else
        {
            // A list of one may be written without its brackets.
            field["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "array", ["items"] = value.DeepClone() });
        }

        return field;
    }

    private JsonObject Value(TableSpec table, ColumnSpec column) => column.Type switch
    {
        ColumnType.Union when column.IsNested => new JsonObject
        {
            ["anyOf"] = new JsonArray([.. schema.Targets(column).Select(t => new JsonObject { ["$ref"] = "#/definitions/" + Part(table, t) })]),
        },
        ColumnType.Scalar => column.Scalar!.Json is { } json ? JsonNode.Parse(json)!.AsObject() : Enum(schema.Enum(column.TypeName!)),
        ColumnType.Reference when column.IsByPath => new JsonObject { ["type"] = "string" },
        ColumnType.Reference or ColumnType.Union => Reference(column.TypeName!),
        ColumnType.Part => new JsonObject { ["$ref"] = "#/definitions/" + Part(table, schema.Table(column.TypeName!)) },
        ColumnType.Any => [],
        _ => throw new NotSupportedException(column.Type + " is never written"),
    };

    /// <summary>A default of the field's own type: an editor that writes <c>"false"</c> would write a text.</summary>
    private static JsonValue Default(ColumnSpec column, string given) => column.Scalar switch
    {
        BoolType => JsonValue.Create(given == "true"),
        { Measure: Measure.Number } when decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(given),
    };

    private JsonObject Enum(EnumSpec type)
    {
        string[] descriptions = type.Members.Items.Select(m => docs.OfMember(type.FullName, m.Name) ?? "").ToArray();
        JsonObject value = OneOf(type.Members.Items.Select(m => m.YamlName));
        if (descriptions.Any(d => d.Length > 0))
        {
            value["enumDescriptions"] = new JsonArray(descriptions.Select(d => (JsonNode)d).ToArray());
        }

        return value;
    }

    private static JsonObject Reference(string type) => new() { ["$ref"] = SchemaFiles.IdsFile + "#/definitions/" + SchemaFiles.ShortName(type) };

    /// <summary>The fields that evidence, a basis or a resolution may name.</summary>
    private static JsonObject Aim(TableSpec owner)
    {
        IEnumerable<string> fields = owner.Columns.Items
            .Where((c, i) => c.Type != ColumnType.TextSpan && !c.BuildOnly
                && c.Role is not (ColumnRole.EvidenceList or ColumnRole.BasisList or ColumnRole.ResolutionList)
                && !(c.Scalar is TextType && owner.Key.Contains(i)))
            .Select(c => c.YamlName).Append("exists");
        return OneOf(fields);
    }

    /// <summary>One of some texts. Without its type the language server leaves a required field out of what it writes.</summary>
    public static JsonObject OneOf(IEnumerable<string> texts) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray(texts.Select(t => (JsonNode)t).ToArray()) };

    /// <summary>The name of a nested table's definition; of one that names fields of its owner there is one for each owner.</summary>
    private string Part(TableSpec owner, TableSpec part)
    {
        string name = part.IndexOf(ColumnRole.AimsAt) >= 0 ? owner.Name + "-" + part.Name : part.Name;
        if (!_parts.ContainsKey(name))
        {
            _parts[name] = new JsonObject();
            JsonObject row = Row(part, owner);
            _parts[name] = part.Short < 0 ? row : new JsonObject { ["anyOf"] = new JsonArray(row, Column(part, part.Columns[part.Short], owner)) };
        }

        return name;
    }

    public static string? RoleText(ColumnSpec column) => column.Role switch
    {
        ColumnRole.QuotePrefix => "Words that stand directly before the quote, where the quote alone is not unique.",
        ColumnRole.QuoteSuffix => "Words that stand directly after the quote, where the quote alone is not unique.",
        ColumnRole.Verbatim => "Words of the article, letter by letter.",
        ColumnRole.Asserts => "The value that the article gives, where it is not the row's own.",
        ColumnRole.Refutes => "Why the article is wrong.",
        ColumnRole.QuoteWordLimit => "The most words of a quote that the assembly ships.",
        ColumnRole.QuoteShareLimit => "The largest share of an article, between 0 and 1, that the assembly ships as quotes.",
        ColumnRole.NotCited => "Passages of the article that back no fact.",
        _ => null,
    };

    private static void Describe(JsonObject target, string? text)
    {
        if (text is not null)
        {
            target["description"] = text;
        }
    }
}
