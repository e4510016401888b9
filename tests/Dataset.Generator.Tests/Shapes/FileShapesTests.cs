using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>Where rows may stand: each shape that a declaration can name, from the text to the compiled value.</summary>
public sealed class FileShapesTests
{
    private const string Star = """
        public sealed partial record Star
        {
            [Key] public partial string Id { get; }
            public partial string? Color { get; }
        }
        """;

    private const string AllStars = """return string.Join('|', Stars.All.Select(s => s.Id + "=" + s.Color));""";

    [Fact]
    public void A_list_at_the_root() =>
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\")]\n" + Star,
            AllStars,
            new TestFile("data/sky.yaml", "- id: vega\n  color: white\n- {id: antares, color: red}\n"))
            .ShouldBe("antares=red|vega=white");

    [Fact]
    public void A_mapping_at_the_root_whose_keys_are_the_rows_keys() =>
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey)]\n" + Star,
            AllStars,
            new TestFile("sky.yaml", "vega: {color: white}\n\"C++\":\n  color: red\n1:\n"))
            .ShouldBe("1=|C++=red|vega=white");

    [Theory]
    [InlineData("[Files(\"sky.yaml\", At = \"data.items\")]", "data:\n  items:\n  - id: vega\n    color: white\n")]
    [InlineData("[Files(\"sky.yaml\", At = \"data.items\", Rows = RowsAre.ByKey)]", "data: {items: {vega: {color: white}}}\n")]
    [InlineData("[Files(\"sky.yaml\", At = \"a\\\\.b\")]", "a.b: [{id: vega, color: white}]\n")]
    public void Below_a_path(string files, string text) =>
        Run("[Entity(\"stars\")]\n" + files + "\n" + Star, AllStars, new TestFile("sky.yaml", text)).ShouldBe("vega=white");

    [Fact]
    public void Tables_of_one_file_stand_each_below_its_path() =>
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", At = \"stars\")]\n" + Star + """

            [Entity("comets")]
            [Files("sky.yaml", At = "small.comets", Rows = RowsAre.ByKey)]
            public sealed partial record Comet
            {
                [Key] public partial string Name { get; }
                public partial Star? Near { get; }
            }
            """,
            """return Comets.Find("halley")!.Near!.Color;""",
            new TestFile("sky.yaml", "small:\n  comets:\n    halley: {near: vega}\nstars:\n  - {id: vega, color: white}\n")).ShouldBe("white");

    [Fact]
    public void A_file_a_row_whose_key_is_its_name() =>
        Run(
            """
            [Entity("stars", NamedMembers = true)]
            [Files("stars/*.yml", Rows = RowsAre.Single)]
            public sealed partial record Star
            {
                [Key, FileName] public partial string Id { get; }
                public partial string? Color { get; }
            }
            """,
            AllStars + "\n#pragma warning disable\nreturn Stars.VegaB;",
            new TestFile("x/stars/vega-b.yml", "color: white\n"),
            new TestFile("x/stars/a.c.yml", "color: red\n"))
            .ShouldBe("a.c=red|vega-b=white");

    [Fact]
    public void A_file_a_row_whose_key_is_a_field() =>
        Run("[Entity(\"stars\")]\n[Files(\"stars/**/*.yaml\", Rows = RowsAre.Single)]\n" + Star, AllStars,
            new TestFile("stars/a.yaml", "id: vega\n"), new TestFile("stars/deep/er/b.yaml", "id: antares\ncolor: red\n"))
                .ShouldBe("antares=red|vega=");

    [Fact]
    public void Front_matter_and_the_text_behind_it() =>
        Run(
            """
            [Entity("stars")]
            [Files("*.md", Rows = RowsAre.Single)]
            public sealed partial record Star
            {
                [Key, FileName] public partial string Id { get; }
                public partial string? Color { get; }
                [Body] public partial string Text { get; }
            }
            """,
            """return string.Join('|', Stars.All.Select(s => s.Id + "=" + s.Color + ":" + s.Text));""",
            new TestFile("vega.md", "---\ncolor: white\n---\n# Vega\n\n\tNot: [YAML\n"), new TestFile("mizar.md", "---\r\ncolor: x\r\n---\r\n"))
            .ShouldBe("mizar=x:|vega=white:# Vega\n\n\tNot: [YAML\n");

    [Theory]
    [InlineData("Rows = RowsAre.Single", "id: vega\n---\nid: antares\ncolor: red\n...\n")]
    [InlineData("Rows = RowsAre.List", "---\n- id: vega\n---\n- {id: antares, color: red}\n")]
    public void Every_document_of_a_file(string rows, string text) =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Documents = true, " + rows + ")]\n" + Star, AllStars, new TestFile("sky.yaml", text))
            .ShouldBe("antares=red|vega=");

    [Theory]
    [InlineData("sky.json", "{\"data\": [{\"id\": \"vega\", \"color\": \"\\u0077hite\"},\n\t{\"id\": \"deneb\", \"color\": null}]}")]
    [InlineData("sky.jsonc", "// the sky\n{\n\t\"data\": [ /* all of it,\n\t\there */ {\"id\": \"vega\", \"color\": \"white\"}, // "
        + "\"quoted\"\n\t\t{\"id\": \"deneb\"},\n\t],\n}\n")]
    public void Json_is_YAML(string path, string text) =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.*\", At = \"data\")]\n" + Star, AllStars, new TestFile(path, text)).ShouldBe("deneb=|vega=white");

    [Fact]
    public void Json_escapes_are_read() =>
        Run("[Entity(\"stars\")]\n" + Star, AllStars, new TestFile(
            "sky.json", "{\"stars\": [{\"id\": \"a//b\", \"color\": \"\\\"\\/\\u00e9\\ud83d\\ude00\"}]}")).ShouldBe("a//b=\"/\u00e9\U0001F600");

    [Fact]
    public void The_order_of_the_file_is_to_be_had() =>
        Run(
            """
            [Entity("stars")]
            [Files("sky.yaml", Rows = RowsAre.ByKey)]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                [FileOrder] public partial int Number { get; }
            }
            """,
            """return string.Join('|', Stars.All.OrderBy(s => s.Number).Select(s => s.Id + s.Number));""",
            new TestFile("sky.yaml", "vega:\nantares:\nmizar:\n")).ShouldBe("vega0|antares1|mizar2");

    [Fact]
    public void Unknown_fields_are_passed_over_by_name_by_pattern_or_all()
    {
        const string Text = "vega: {color: white, x-mass: 2, distance: 25}\n";
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey, IgnoreUnknown = true)]\n" + Star,
            AllStars,
            new TestFile("sky.yaml", Text)).ShouldBe("vega=white");
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey), IgnoreFields(\"x-*\", \"distance\")]\n" + Star,
            AllStars,
            new TestFile("sky.yaml", Text)).ShouldBe("vega=white");
        Host("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey), IgnoreFields(\"x-*\")]\n" + Star, new TestFile("sky.yaml", Text))
            .Diagnostics.ShouldBe(["sky.yaml(1,33): error DS2002: 'distance' is not a field of 'stars'; there are: color"]);
    }

    [Fact]
    public void Entries_among_rows_that_are_none_are_passed_over() =>
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey), IgnoreRows(\"_meta\", \".*\")]\n" + Star,
            AllStars,
            new TestFile("sky.yaml", "_meta: [1]\n.base: {mass: 1}\nvega: {color: white}\n")).ShouldBe("vega=white");

    [Fact]
    public void Anchors_aliases_and_merge_keys_where_they_are_allowed() =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey, Aliases = true)]\n" + Star, AllStars,
            new TestFile(
                "sky.yaml",
                "vega: &white {color: &c white}\nmizar: *white\ndeneb: {<<: *white}\nantares:\n  <<: [*white]\n  color: red\naltair: {color: *c}\n"))
            .ShouldBe("altair=white|antares=red|deneb=white|mizar=white|vega=white");

    [Theory]
    [InlineData("{\"id\": \"a\",\n\"n\": 1}\n",
        "(1,12): error DS1004: this is not valid YAML: a comma or a '}' is missing before this; put text with commas, colons or brackets in quotes")]
    [InlineData("{\"id\": \"a\"} {\"id\": \"b\"}\n",
        "(1,13): error DS1004: this is not valid YAML: a comma or a '}' is missing before this; put text with commas, colons or brackets in quotes")]
    [InlineData("{\"id\": \"a\"}, {\"id\": \"b\"}\n",
        "(1,15): error DS1004: this is not valid YAML: each line of this file is a value of its own")]
    [InlineData("{\"id\": \"a\"}\n{\"id\": \"b\n{\"id\": \"c\"}\n",
        "(2,1): error DS1004: this is not valid YAML: the '{' that is opened here is never closed: write its '}'")]
    [InlineData("{\"id\": \"a\"}]\n[{\"id\": \"b\"}\n",
        "(1,13): error DS1004: this is not valid YAML: this line does not fit the lines above it; check the indentation, the colons and the quotes")]
    [InlineData("{\"id\": \"a\"}\n{\"id\": \"b\", \"x\": 1}\n",
        "(2,13): error DS2002: 'x' is not a field of 'stars'; there are: id, n")]
    public void A_line_of_JSON_Lines_that_is_no_value_of_its_own_is_refused(string text, string message) =>
        Host("""
            [Entity("stars"), Files("stars.jsonl")]
            public sealed partial record Star { [Key] public partial string Id { get; } public partial int? N { get; } }
            """, new TestFile("stars.jsonl", text)).Diagnostics.ShouldBe(["stars.jsonl" + message]);

    [Fact]
    public void The_key_of_a_file_may_be_the_folder_that_it_stands_in() =>
        Run("""
            [Entity("stars"), Files("stars/*/index.yml", Rows = RowsAre.Single), Files("more/**/*.yml", Rows = RowsAre.Single)]
            public sealed partial record Star { [Key, FileName(Folders = true)] public partial string Id { get; } public partial int N { get; } }
            """, """return string.Join(' ', Stars.All.Select(s => s.Id + s.N));""",
            new TestFile("/stars/home/stars/vega/index.yml", "n: 1\n"),
            new TestFile("/stars/home/more/a/b/deneb.yml", "n: 2\n"),
            new TestFile("/stars/home/more/altair.yml", "n: 3\n")).ShouldBe("a/b/deneb2 altair3 vega1");
}
