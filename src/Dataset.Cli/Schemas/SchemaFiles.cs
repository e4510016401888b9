using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Schemas;

/// <summary>
/// The JSON Schemas of a dataset's files: one per table, one for each file that stands as it is, one that brings the
/// curated tables together, and one with the ids that live right now. The
/// last is not committed: every new id would be a merge conflict.
/// </summary>
internal static class SchemaFiles
{
    public const string IdsFile = "ids.schema.json";
    public const string RootFile = "curated.schema.json";

    private static readonly JsonSerializerOptions s_options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is committed, by file name.</summary>
    public static SortedDictionary<string, string> Committed(DeclaredSchema declared)
    {
        if (!CompilerTool.IsHere)
        {
            throw new NeedsCompiler();
        }

        DatasetSchema schema = declared.Schema;
        DocComments docs = new(declared.Compiled.Compilation);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        JsonObject tables = [];
        foreach (TableSpec table in schema.Tables.Items.Where(t => t.Kind == TableKind.Entity).OrderBy(t => t.YamlName, StringComparer.Ordinal))
        {
            string name = table.YamlName + ".schema.json";
            files[name] = Text(TableSchema.Of(schema, docs, table));
            if (table.Files.Count > 0)
            {
                // Its rows stand in files of their own shape, and in no curated one.
                files[table.YamlName + ".file.schema.json"] = Text(FileSchema.Of(table, name));
                continue;
            }

            JsonObject section = [];
            if (docs.OfType(table.FullName) is { } description)
            {
                section["description"] = description;
            }

            foreach ((string key, JsonNode? part) in Section(table, name))
            {
                section[key] = part?.DeepClone();
            }

            tables[table.YamlName] = section;
        }

        files[RootFile] = Text(new JsonObject
        {
            ["$schema"] = TableSchema.Dialect,
            ["title"] = "A curated file",
            ["type"] = "object",
            ["properties"] = tables,
            ["additionalProperties"] = false,
        });
        return files;
    }

    /// <summary>The ids that live right now, per table and per union.</summary>
    public static string Ids(Workspace workspace)
    {
        JsonObject definitions = [];
        DatasetSchema schema = workspace.Schema;
        foreach (TableSpec table in schema.Tables.Items.Where(t => t.Kind == TableKind.Entity && t.Key.Count > 0))
        {
            definitions[ShortName(table.FullName)] = OneOf(Keys(workspace, table.FullName));
        }

        foreach (UnionSpec union in schema.Unions.Items.Where(u => u.Members.Items.All(m => schema.Table(m).Kind == TableKind.Entity)))
        {
            definitions[ShortName(union.FullName)] = OneOf(union.Members.Items.SelectMany(m => Keys(workspace, m)));
        }

        return Text(new JsonObject { ["$schema"] = TableSchema.Dialect, ["title"] = "The ids that live right now", ["definitions"] = definitions });
    }

    /// <summary>Writes the ids beside the committed schemas, where there are any.</summary>
    public static void WriteIds(Workspace workspace) =>
        FileTransaction.Commit(workspace.Project.Root, [.. IdsToWrite(workspace)], CancellationToken.None);

    /// <summary>The file of ids, where it is not as it should be.</summary>
    public static IEnumerable<FileChange> IdsToWrite(Workspace workspace)
    {
        string folder = workspace.Project.SchemaFolder, path = Path.Combine(folder, IdsFile), text = Ids(workspace);
        return Directory.Exists(folder) && !IsCurrent(path, text) ? [FileChange.Generate(path, text)] : [];
    }

    public static bool IsCurrent(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    public static string ShortName(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..];

    /// <summary>A section may be left empty, and the one row of a table without a key needs no list: the binder takes it so.</summary>
    private static JsonObject Section(TableSpec table, string row)
    {
        if (table.IsKeyedByName)
        {
            return new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = new JsonObject { ["$ref"] = row } };
        }

        JsonObject list = new() { ["type"] = new JsonArray("array", "null"), ["items"] = new JsonObject { ["$ref"] = row } };
        if (table.Key.Count > 0)
        {
            return list;
        }

        list["maxItems"] = 1;
        return new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = row }, list) };
    }

    private static IEnumerable<string> Keys(Workspace workspace, string table) => workspace.Catalogue.Table(table).Rows.Items.Select(r => r.Key);

    private static JsonObject OneOf(IEnumerable<string> keys) =>
        keys.Order(StringComparer.Ordinal).Distinct().ToArray() is { Length: > 0 } ids
        ? TableSchema.OneOf(ids)
        : new JsonObject { ["type"] = "string" };

    private static string Text(JsonObject json) => json.ToJsonString(s_options) + "\n";
}
