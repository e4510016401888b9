using System.Text.Json.Nodes;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Schemas;

/// <summary>The JSON Schema of a file that stands as it is: the rows of a table, and what leads to them.</summary>
internal static class FileSchema
{
    /// <param name="table">The table.</param>
    /// <param name="row">Where the schema of its rows is.</param>
    public static JsonObject Of(TableSpec table, string row)
    {
        List<JsonObject> shapes = table.Files.Items.Select(f => Around(f, Rows(f.Rows, row))).DistinctBy(s => s.ToJsonString()).ToList();
        JsonObject file = shapes is [var only] ? only : new JsonObject { ["anyOf"] = new JsonArray([.. shapes]) };
        file["$schema"] = TableSchema.Dialect;
        file["title"] = "A file with " + table.YamlName;
        return file;
    }

    private static JsonObject Rows(RowsAre rows, string row)
    {
        JsonObject one = new() { ["$ref"] = row };
        return rows switch
        {
            RowsAre.List => new JsonObject { ["type"] = new JsonArray("array", "null"), ["items"] = one },
            RowsAre.ByKey => new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = one },
            _ => one,
        };
    }

    private static JsonObject Around(FileSet files, JsonObject rows)
    {
        foreach (string name in files.At.Items.Reverse())
        {
            rows = name == FileSet.Any
                ? new JsonObject { ["additionalProperties"] = rows, ["items"] = rows.DeepClone() }
                : new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [name] = rows } };
        }

        return rows;
    }
}
