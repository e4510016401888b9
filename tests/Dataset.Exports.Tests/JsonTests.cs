using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Dataset.Exports.Tests;

public sealed class JsonTests
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void One_document_has_every_field_of_every_row(string dataset)
    {
        using Exported export = Exported.Of(dataset, "json");
        JsonObject document = Parse(Path.Combine(export.Folder, "dataset.json")).AsObject();
        document.Select(t => t.Key).ShouldBe(export.Expected.Tables.Keys);
        foreach ((string table, JsonNode? rows) in document)
        {
            rows!.AsArray().Select(r => r!.AsObject()).ToList().ShouldBeTheRows(export.Expected.Tables[table], table);
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void The_document_follows_its_schema_which_takes_nothing_else(string dataset)
    {
        using Exported export = Exported.Of(dataset, "json");
        JsonSchema schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(export.Folder, "schema.json")));
        JsonObject document = Parse(Path.Combine(export.Folder, "dataset.json")).AsObject();
        IsValid(schema, document).ShouldBeTrue();
        JsonObject row = document.First(t => t.Value!.AsArray().Count > 0).Value!.AsArray()[0]!.AsObject();
        (string key, JsonNode? value) = row.First();
        row.Remove(key);
        IsValid(schema, document).ShouldBeFalse();
        row[key] = value;
        IsValid(schema, document).ShouldBeTrue();
        row["unheard_of"] = 1;
        IsValid(schema, document).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Every_line_has_every_key(string dataset)
    {
        using Exported export = Exported.Of(dataset, "ndjson");
        JsonSchema schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(export.Folder, "schema.json")));
        foreach ((string table, IReadOnlyList<JsonObject> expected) in export.Expected.Tables)
        {
            string text = File.ReadAllText(Path.Combine(export.Folder, table + ".ndjson"));
            text.ShouldNotContain('\r');
            List<JsonObject> rows = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];
            rows.ShouldBeTheRows(expected, table);
            rows.ForEach(r => IsValid(schema, r).ShouldBeTrue(r.ToJsonString()));
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void DuckDB_loads_the_lines_and_counts_like_the_dataset(string dataset)
    {
        using Exported export = Exported.Of(dataset, "ndjson");
        using Duck duck = new(export.Folder);
        foreach ((string table, IReadOnlyList<JsonObject> expected) in export.Expected.Tables)
        {
            duck.Rows(table).ShouldBeTheRows(expected, table);
            expected.ShouldCountAlike(table, (column, value) => duck.Count(table, column, value));
        }
    }

    private static JsonNode Parse(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    private static bool IsValid(JsonSchema schema, JsonNode instance) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(instance), new EvaluationOptions { RequireFormatValidation = true }).IsValid;
}
