using System.Text.Json.Nodes;

namespace Dataset.Cli.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void The_committed_schemas_are_up_to_date()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run("schema", "--check").Success().ShouldBe("the schemas are up to date\n");
    }

    [Fact]
    public void Fields_have_types_and_the_words_of_their_declarations()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success().ShouldEndWith("6 schemas in schemas/\n");
        JsonNode ship = Json(dataset, "ships");
        ship["description"]!.GetValue<string>().ShouldBe("A ship.");
        ship["required"]!.ToJsonString().ShouldBe("""["id","name","rig"]""");
        ship["properties"]!["rig"]!.ToJsonString().ShouldBe(
            """{"description":"What drives it.","type":"string","enum":["schooner","brig","steam-ship"],"enumDescriptions":["Two masts or more, fore-and-aft sails.","Two square-rigged masts.","An engine."]}""");
        ship["properties"]!["home"]!.ToJsonString().ShouldBe("""{"description":"Where it belongs.","$ref":"ids.schema.json#/definitions/Port"}""");
        ship["properties"]!["evidence"]!["description"]!.GetValue<string>().ShouldBe("What they say.", "inherited from the interface");
        ship["definitions"]!["Ship-Passage"]!["properties"]!["for"]!["anyOf"]![0]!.ToJsonString().ShouldBe(
            """{"type":"string","enum":["name","rig","masts","launched","home","nicknames","exists"]}""");
        Json(dataset, "ids")["definitions"]!["Port"]!.ToJsonString().ShouldBe("""{"type":"string","enum":["cuxhaven","emden"]}""");
        Json(dataset, "ids")["definitions"]!["ITestified"]!.ToJsonString().ShouldBe("""{"type":"string","enum":["annabel","thetis"]}""");
    }

    [Fact]
    public void A_file_that_stands_as_it_is_has_a_schema_of_its_own()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Buoy.cs", """
            using Dataset.Schema;

            namespace Dataset;

            /// <summary>A buoy.</summary>
            [Entity("buoys")]
            [Files("buoys.yml", At = "rivers.*", Rows = RowsAre.ByKey)]
            public sealed partial record Buoy
            {
                /// <summary>Its name.</summary>
                [Key] public partial string Id { get; }

                /// <summary>Its color.</summary>
                [Short] public partial string? Color { get; }
            }

            """);
        dataset.Run("schema").Success();
        Json(dataset, "curated")["properties"]!.AsObject().Select(p => p.Key).ShouldNotContain("buoys");
        Json(dataset, "buoys.file")["properties"]!.ToJsonString().ShouldBe(
            """{"rivers":{"additionalProperties":{"type":["object","null"],"additionalProperties":{"$ref":"buoys.schema.json"}},"items":{"type":["object","null"],"additionalProperties":{"$ref":"buoys.schema.json"}}}}""");
        Json(dataset, "buoys")["anyOf"]!.AsArray().Select(a => a!["type"]!.ToJsonString()).ShouldBe(["\"object\"", "[\"string\",\"number\",\"boolean\"]"]);
    }

    [Fact]
    public void An_editor_writes_a_whole_row()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success();
        Json(dataset, "ships")["defaultSnippets"]!.ToJsonString().ShouldBe(
            """[{"label":"new ship","description":"A whole row, with all that it needs.","body":{"id":"$1","name":"$2","rig":"${3|schooner,brig,steam-ship|}","evidence":[{"in":"$4","quote":"\u0022$5\u0022","for":"$6"}]}}]""");
    }

    [Fact]
    public void A_default_has_the_type_of_its_field()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs",
            "    /// <summary>Other names.</summary>",
            "    [Editorial, Default(\"false\")] public partial bool Lost { get; }\n    [Editorial, Default(\"3\")] public partial int Boats { get; }\n"
                + "    [Editorial, Default(\"brig\")] public partial Rig Sister { get; }\n\n    /// <summary>Other names.</summary>");
        dataset.Run("schema").Success();
        JsonNode fields = Json(dataset, "ships")["properties"]!;
        fields["lost"]!["default"]!.ToJsonString().ShouldBe("false");
        fields["boats"]!["default"]!.ToJsonString().ShouldBe("3");
        fields["sister"]!["default"]!.ToJsonString().ShouldBe("\"brig\"");
    }

    [Fact]
    public void A_check_names_what_is_out_of_date_and_writes_nothing()
    {
        using TestDataset dataset = new();
        dataset.Run("schema").Success();
        dataset.Edit("src/Dataset/Harbour.cs", "What drives it.", "What moves it.").Write("schemas/gone.schema.json", "{}");
        dataset.Run("schema", "--check").NotInOrder().ShouldBe(
            """
            out of date: schemas/ships.schema.json
            out of date: schemas/gone.schema.json
            run 'dataset schema' and commit what it writes

            """);
        dataset.Read("schemas/gone.schema.json").ShouldBe("{}");
        dataset.Run("schema").Success().ShouldBe("wrote schemas/ships.schema.json\ndeleted schemas/gone.schema.json\n6 schemas in schemas/\n");
        dataset.Run("schema", "--check").Success();
    }

    [Fact]
    public void Declarations_with_errors_are_a_clear_message()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "public sealed partial record Port", "public partial record Port");
        dataset.Run("schema").Refusal().ShouldBe("the declarations have errors; 'dataset check' shows them.");
    }

    private static JsonNode Json(TestDataset dataset, string name) => JsonNode.Parse(dataset.Read("schemas/" + name + ".schema.json"))!;
}
