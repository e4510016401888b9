using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>Rows below every entry of a mapping or a list: a <c>*</c> in the place, and what it stands for in a property.</summary>
public sealed class WildcardTests
{
    private const string AllStars = """return string.Join('|', Stars.All.Select(s => s.Sky + "/" + s.Id + "=" + s.Color));""";

    private static string Stars(string files, string sky = "[Key, AtName] public partial string Sky { get; }") =>
        "[Entity(\"stars\")]\n[Files(\"sky.yaml\", " + files + ")]\npublic sealed partial record Star\n{\n    " + sky + """

                [Key] public partial string Id { get; }
                public partial string? Color { get; }
            }
            """;

    [Theory]
    [InlineData("At = \"*\"", "lyra: [{id: vega, color: white}]\ncygnus:\n- id: deneb\n", "cygnus/deneb=|lyra/vega=white")]
    [InlineData("At = \"*\", Rows = RowsAre.ByKey", "lyra: {vega: {color: white}}\ncygnus: {vega: }\n", "cygnus/vega=|lyra/vega=white")]
    [InlineData("At = \"*.best\", Rows = RowsAre.Single", "lyra: {best: {id: vega, color: white}}\ncygnus: {best: {id: deneb}}\n",
        "cygnus/deneb=|lyra/vega=white")]
    [InlineData("At = \"a.*.b\"", "a:\n- b: [{id: vega}]\n- {}\n- b: [{id: deneb}]\n", "0/vega=|2/deneb=")]
    [InlineData("At = \"*.*\", Rows = RowsAre.ByKey", "north: {lyra: {vega: }, cygnus: {deneb: }}\nsouth: {crux: {acrux: {color: blue}}}\n",
        "north/cygnus/deneb=|north/lyra/vega=|south/crux/acrux=blue")]
    [InlineData("At = \"*\"", "{}\n", "")]
    [InlineData("At = \"a.*.b\"", "a:\n", "")]
    public void Rows_stand_below_every_entry(string files, string text, string values) =>
        Run(Stars(files), AllStars, new TestFile("sky.yaml", text)).ShouldBe(values);

    [Fact]
    public void A_star_that_is_a_name_is_written_behind_a_backslash() =>
        Run(
            "[Entity(\"stars\"), Files(\"sky.yaml\", At = \"\\\\*\")]\npublic sealed partial record Star { [Key] public partial string Id { get; } }",
            "return string.Join('|', Stars.All.Select(s => s.Id));",
            new TestFile("sky.yaml", "\"*\": [{id: vega}]\n")).ShouldBe("vega");

    [Fact]
    public void The_name_above_a_row_may_refer_to_the_row_that_it_is() =>
        Run(
            """
            [Entity("skies")]
            [Files("sky.yaml", At = "skies", Rows = RowsAre.ByKey)]
            public sealed partial record Sky
            {
                [Key] public partial string Name { get; }
                public partial string? Of { get; }
                [Inverse(typeof(Star), nameof(Star.Sky))] public partial RowList<Star> Stars { get; }
            }

            [Entity("stars")]
            [Files("sky.yaml", At = "skies.*.stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                [AtName] public partial Sky Sky { get; }
            }
            """,
            """return string.Join('|', Skies.All.Select(s => s.Name + s.Of + ":" + string.Join(',', s.Stars.Select(x => x.Id))));""",
            new TestFile("sky.yaml", "skies:\n  lyra: {of: north, stars: [{id: vega}]}\n  crux: {stars: [{id: acrux}, {id: mimosa}]}\n"))
            .ShouldBe("crux:acrux,mimosa|lyranorth:vega");

    [Fact]
    public void Each_wildcard_may_have_a_property_of_its_own() =>
        Run(
            """
            [Entity("names")]
            [Files("*.json", At = "main.*.*", Rows = RowsAre.ByKey)]
            public sealed partial record Name
            {
                [Key, AtName(0)] public partial string Locale { get; }
                [Key, AtName(1)] public partial string Kind { get; }
                [Key] public partial string Code { get; }
                [Short(Only = true)] public partial string Text { get; }
            }
            """,
            """return Names.Find("de", "territories", "AT")!.Text + Names.Count;""",
            new TestFile("a.json", """{"main": {"de": {"territories": {"AT": "Österreich", "001": "Welt"}, "languages": {"de": "Deutsch"}}}}"""))
            .ShouldBe("Österreich3");

    [Fact]
    public void The_name_of_a_file_and_the_name_of_an_entry_are_a_key_together() =>
        Run(
            """
            [Entity("texts")]
            [Files("*.yml", Rows = RowsAre.ByKey)]
            public sealed partial record Text
            {
                [Key, FileName] public partial string Locale { get; }
                [Key] public partial string Name { get; }
                [Short(Only = true)] public partial string Words { get; }
            }
            """,
            """return Texts.Find("de", "hello")!.Words + Texts.Find("en", "hello")!.Words;""",
            new TestFile("de.yml", "hello: Hallo\n"), new TestFile("en.yml", "hello: Hello\n")).ShouldBe("HalloHello");

    [Theory]
    [InlineData("At = \"*\"", "lyra: [{id: vega}]\nversion: 3\n",
        "sky.yaml(2,1): error DS2034: no table is declared to stand in 'version'; name it in [IgnoreFields], or set IgnoreUnknown in [Files]")]
    [InlineData("At = \"skies.*.stars\"", "skies: {lyra: {stars: [{id: vega}], area: 3}}\n",
        "sky.yaml(1,37): error DS2034: no table is declared to stand in 'area'; name it in [IgnoreFields], or set IgnoreUnknown in [Files]")]
    [InlineData("At = \"skies.*.stars\"", "skies: {lyra: {}}\n",
        "sky.yaml(1,1): error DS2032: there is no 'skies.*.stars' in this file, where the rows of 'stars' are declared to stand: correct the place in [Files], or the file")]
    public void What_stands_otherwise_is_said(string files, string text, string message) =>
        Host(Stars(files), new TestFile("sky.yaml", text)).Diagnostics.ShouldHaveSingleItem().ShouldStartWith(message);

    [Fact]
    public void Entries_that_hold_no_rows_can_be_passed_over_by_name_or_all()
    {
        TestFile file = new("sky.yaml", "version: 3\nlyra: [{id: vega}]\n");
        Run(Stars("At = \"*\"").Replace("[Files", "[IgnoreFields(\"version\")]\n[Files", StringComparison.Ordinal), AllStars, file)
            .ShouldBe("lyra/vega=");
        Run(Stars("At = \"*\", IgnoreUnknown = true"), AllStars, file).ShouldBe("lyra/vega=");
    }

    [Theory]
    [InlineData("At = \"skies\"", "[Key, AtName] public partial string Sky { get; }", "needs a '*' for it in the At of each [Files]")]
    [InlineData("At = \"*\"", "[Key, AtName(1)] public partial string Sky { get; }", "needs a '*' for it in the At of each [Files]")]
    [InlineData("At = \"*\"", "[AtName] public partial RowList<string> Sky { get; }", "needs a value or a reference, in an entity")]
    public void A_name_that_nothing_stands_for_is_refused(string files, string sky, string message) =>
        Host(Stars(files, sky), new TestFile("sky.yaml", "skies: []\n")).Diagnostics
            .ShouldContain(d => d.Contains("DS0023", StringComparison.Ordinal) && d.Contains(message, StringComparison.Ordinal));
}
