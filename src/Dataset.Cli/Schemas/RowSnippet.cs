using System.Globalization;
using System.Text.Json.Nodes;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Schemas;

/// <summary>A whole row for an editor to write, with a place to type at for each value: what must be given, and a piece of evidence.</summary>
internal sealed class RowSnippet(DatasetSchema schema)
{
    private int _places;

    /// <summary>What the language server calls a default snippet.</summary>
    public static JsonObject Of(DatasetSchema schema, TableSpec table) => new()
    {
        ["label"] = "new " + Wording.Noun(table.Name),
        ["description"] = "A whole row, with all that it needs.",
        ["body"] = new RowSnippet(schema).Row(table),
    };

    private JsonObject Row(TableSpec table)
    {
        JsonObject row = [];
        for (int i = 0; i < table.Columns.Count; i++)
        {
            ColumnSpec column = table.Columns[i];
            bool isEvidence = column.Role == ColumnRole.EvidenceList;
            if (column.IsField && column.Path.Count == 0 && (column.Required || table.Key.Contains(i) || isEvidence || IsOfEvidence(column)))
            {
                row[column.YamlName] = Value(column);
            }
        }

        return row;
    }

    /// <summary>What nearly every piece of evidence has, although it could do without.</summary>
    private static bool IsOfEvidence(ColumnSpec column) => column.Role is ColumnRole.Verbatim or ColumnRole.AimsAt;

    private JsonNode Value(ColumnSpec column)
    {
        if (column.Type == ColumnType.Part)
        {
            JsonObject part = Row(schema.Table(column.TypeName!));
            return column.IsList ? new JsonArray(part) : part;
        }

        string number = (++_places).ToString(CultureInfo.InvariantCulture);
        string place = column.Scalar is EnumType
            ? "${" + number + "|" + string.Join(',', schema.Enum(column.TypeName!).Members.Items.Select(m => m.YamlName)) + "|}"
            : "$" + number;
        return column.Role == ColumnRole.Verbatim ? "\"" + place + "\""
            : column is { IsList: true, Role: not ColumnRole.AimsAt } ? "[" + place + "]"
            : place;
    }
}
