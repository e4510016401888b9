using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Dataset.Exports.Tests;

public sealed class CsvTests
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void DuckDB_loads_the_files_and_counts_like_the_dataset(string dataset)
    {
        using Exported export = Exported.Of(dataset, "csv");
        using Duck duck = new(export.Folder);
        int asked = 0;
        foreach ((string table, List<JsonObject> expected) in export.Expected.Flat())
        {
            duck.Rows(table).ShouldBeTheRows(expected, table);
            asked += expected.ShouldCountAlike(table, (column, value) => duck.Count(table, column, value));
        }

        asked.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Text_is_quoted_nothing_is_bare_and_no_cell_is_a_formula()
    {
        using Exported export = Exported.Of("observatory", "csv");
        byte[] bytes = File.ReadAllBytes(Path.Combine(export.Folder, "observers.csv"));
        bytes[..4].ShouldBe("\"id\""u8.ToArray());
        string[] lines = File.ReadAllText(Path.Combine(export.Folder, "observers.csv")).Split('\n');
        lines[0].ShouldBe("\"id\",\"name\"");
        lines.ShouldContain("\"pi\",\"'=cmd|' /C calc'!A0\"");
        lines.ShouldContain("\"minus\",\"'-1+2\"");
        lines.ShouldContain("\"at\",\"'@SUM(1)\"");
        lines.ShouldContain("\"tick\",\"''quoted'\"");
        lines.ShouldContain("\"none\",\"\"");
        File.ReadAllText(Path.Combine(export.Folder, "mirror.csv")).ShouldContain(",5,\n");
        File.ReadAllText(Path.Combine(export.Folder, "mirror.csv")).ShouldContain(",6,\"\"\n");
        File.ReadAllText(Path.Combine(export.Folder, "telescopes.csv")).ShouldContain("\"Big\",\"peak\",1.10,1990-02-28,");
    }

    [Fact]
    public void One_line_a_piece_of_evidence()
    {
        using Exported export = Exported.Of("small", "csv");
        File.ReadAllText(Path.Combine(export.Folder, "evidence.csv")).ShouldBe(
            """
            "table","row","field","source","file","start","end","quote","says","fault","rank"
            "ships","annabel","rig","gazette","gazette.txt",0,47,"The schooner “Annabel” left Cuxhaven on Tuesday",,,"accepted"
            "ships","annabel","masts","gazette","gazette.txt",49,62,"Her two masts",,,"accepted"
            "ships","annabel","launched","gazette","gazette.txt",117,133,"launched in 1887",,,"accepted"
            "ships","thetis","rig","gazette","gazette.txt",171,186,"The brig Thetis","brig",,"rival"

            """);
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void The_package_describes_each_file_and_each_reference(string dataset)
    {
        using Exported export = Exported.Of(dataset, "csv");
        JsonSchema profile = JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data-package.schema.json")));
        profile.Evaluate(JsonDocument.Parse(File.ReadAllText(Path.Combine(export.Folder, "datapackage.json"))).RootElement).IsValid.ShouldBeTrue();
        JsonArray resources = JsonNode.Parse(File.ReadAllText(Path.Combine(export.Folder, "datapackage.json")))!["resources"]!.AsArray();
        Dictionary<string, JsonObject> byName = resources.ToDictionary(r => r!["name"]!.GetValue<string>(), r => r!.AsObject());
        byName.Values.Select(r => r["path"]!.GetValue<string>()).Order(StringComparer.Ordinal)
            .ShouldBe(Directory.GetFiles(export.Folder, "*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
        Dictionary<string, List<JsonObject>> flat = export.Expected.Flat();
        foreach ((string name, JsonObject resource) in byName)
        {
            List<string> fields = [.. resource["schema"]!["fields"]!.AsArray().Select(f => f!["name"]!.GetValue<string>())];
            File.ReadLines(Path.Combine(export.Folder, name + ".csv")).First().ShouldBe(string.Join(',', fields.Select(f => "\"" + f + "\"")));
            List<string> primary = [.. resource["schema"]!["primaryKey"]?.AsArray().Select(k => k!.GetValue<string>()) ?? []];
            List<JsonObject> rows = flat.GetValueOrDefault(name, []);
            (primary.Count == 0).ShouldBe(name is "evidence" or "support");
            rows.DistinctBy(r => string.Join(' ', primary.Select(k => r[k]!.ToJsonString()).DefaultIfEmpty(r.ToJsonString()))).Count()
                .ShouldBe(rows.Count, name);
            foreach (JsonNode? key in resource["schema"]!["foreignKeys"]?.AsArray() ?? [])
            {
                string from = key!["fields"]![0]!.GetValue<string>(), to = key["reference"]!["resource"]?.GetValue<string>() ?? name;
                string id = key["reference"]!["fields"]![0]!.GetValue<string>();
                byName[to]["schema"]!["primaryKey"]![0]!.GetValue<string>().ShouldBe(id);
                HashSet<string> keys = [.. flat[to].Select(r => r[id]!.GetValue<string>())];
                (key["reference"]!["resource"] is null).ShouldBe(to == name);
                rows.Where(r => r[from] is not null).ShouldAllBe(r => keys.Contains(r[from]!.GetValue<string>()));
            }
        }
    }
}
