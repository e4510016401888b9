using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\n\tb: 2\n", "DS1002", 2, 1)]
    [InlineData("a: 1\n  \tb: 2\n", "DS1002", 2, 3)]
    [InlineData("a: b\u2028c: d\n", "DS1001", 1, 5)]
    [InlineData("a: b\u2029c\n", "DS1001", 1, 5)]
    [InlineData("a: b\u0085c\n", "DS1001", 1, 5)]
    [InlineData("a: 1 # \u001B[31m\n", "DS1001", 1, 8)]
    [InlineData("a: 1\n\uFEFFb: 2\n", "DS1001", 2, 1)]
    [InlineData("a: \u202Eb\n", "DS1001", 1, 4)]
    [InlineData("a: \"\\x1b\"\n", "DS1001", 1, 4)]
    [InlineData("a: &x 1\n", "DS1005", 1, 4)]
    [InlineData("a: *x\n", "DS1005", 1, 4)]
    [InlineData("a: !!str x\n", "DS1005", 1, 4)]
    [InlineData("a: {<<: {b: c}}\n", "DS1005", 1, 5)]
    [InlineData("%YAML 1.2\n---\na: 1\n", "DS1005", 1, 1)]
    [InlineData("%FOO\n---\na: 1\n", "DS1005", 1, 1)]
    [InlineData("a: 1\n---\nb: 1\n", "DS1005", 2, 1)]
    [InlineData("? [a]\n: b\n", "DS1009", 1, 3)]
    [InlineData(": b\n", "DS1009", 1, 1)]
    [InlineData("a: 'b\nc: d\n", "DS1004", 1, 4)]
    [InlineData("a:\n  b: c: d\n", "DS1004", 2, 7)]
    [InlineData("a: \"b\" c\n", "DS1004", 1, 4)]
    [InlineData("a: [b] c\n", "DS1004", 1, 4)]
    [InlineData("a: {b} c\n", "DS1004", 1, 4)]
    [InlineData("a: @b\n", "DS1004", 1, 4)]
    [InlineData("a: %b\n", "DS1004", 1, 4)]
    [InlineData("\uFEFFa: @b\n", "DS1004", 1, 5)]
    [InlineData("a:\n  - {b: c\n  - {b: d}\n", "DS1004", 2, 5)]
    [InlineData("a: [b, c\nd: e\n", "DS1004", 1, 4)]
    [InlineData("a: \"\\q\"\n", "DS1004", 1, 4)]
    public void A_text_that_is_refused_has_one_finding_at_the_mistake(string text, string id, int line, int column)
    {
        YamlFile file = YamlReader.Read("f.yaml", text);

        file.Root.ShouldBeNull();
        Finding finding = file.Findings.ShouldHaveSingleItem();
        (finding.Kind.Id, finding.At!.Value.Line + 1, finding.At.Value.Column + 1).ShouldBe((id, line, column));
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_of_a_character_is_refused(int half) =>
        YamlReader.Read("f.yaml", "a: " + (char)half + "\n").Findings.ShouldHaveSingleItem().Kind.ShouldBe(YamlFindings.ForbiddenCharacter);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void A_file_without_content_is_an_empty_mapping(string text)
    {
        YamlFile file = YamlReader.Read("f.yaml", text);

        file.Findings.Count.ShouldBe(0);
        file.Root!.Entries.Count.ShouldBe(0);
    }

    [Fact]
    public void A_field_given_twice_names_the_line_of_the_first_and_keeps_it()
    {
        YamlFile file = YamlReader.Read("f.yaml", "a: 1\nb: 2\na: 3\n");

        RenderedFinding finding = FindingRenderer.Render(file.Findings, _ => null).ShouldHaveSingleItem();
        (finding.Location.Line, finding.Message).ShouldBe((2, "'a' is given twice; it already stands on line 1: keep one of the two"));
        file.Root!.Entries.Items.Select(e => ((YamlScalar)e.Value).Value).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_move_nothing()
    {
        YamlNode value = YamlReader.Read("f.yaml", "\uFEFFa: x\r\nb:\r\n  - 'y'\r\n").Root!.Entries[1].Value;

        var item = (YamlScalar)((YamlSequence)value).Items[0];
        (item.Value, item.Location.Line, item.Location.Column, item.Location.Start, item.Location.Length).ShouldBe(("y", 2, 4, 15, 3));
    }

    [Fact]
    public void A_block_text_ends_on_its_last_line()
    {
        Location location = YamlReader.Read("f.yaml", "a: |\n  one\n  two\n\nb: c\n").Root!.Entries[0].Value.Location;

        (location.Line, location.EndLine, location.EndColumn).ShouldBe((0, 2, 5));
    }

    [Fact]
    public void Scalars_stay_text() =>
        YamlReader.Read("f.yaml", "a: [NO, 2025-02, 1_000, 0x10, 1e3]\n").Root!.Entries[0].Value.ShouldBeOfType<YamlSequence>()
            .Items.Items.Select(i => ((YamlScalar)i).Value).ShouldBe(["NO", "2025-02", "1_000", "0x10", "1e3"]);

    [Fact]
    public void Nothing_after_the_colon_is_null_and_quotes_are_not()
    {
        YamlMapping root = YamlReader.Read("f.yaml", "a:\nb: ~\nc: null\nd: ''\ne: 'null'\n").Root!;

        root.Entries.Items.Select(e => ((YamlScalar)e.Value).IsNull).ShouldBe([true, true, true, false, false]);
    }

    [Fact]
    public void Keys_are_salvaged_from_a_file_that_does_not_parse()
    {
        YamlFile file = YamlReader.Read(
            "f.yaml",
            "stars:\n  - id: sirius # brightest\n    name: \"Sirius\n    aliases:\n      - id: nested\n  - {id: 'vega', name: Vega}\n  - name: "
                + "Rigel\n    id: rigel\ncomets:\n- id: halley\n");

        file.Root.ShouldBeNull();
        file.Salvaged.Items.Where(k => k.Field == "id").ShouldBe(
            [new SalvagedKey("stars", "id", "sirius"), new("stars", "id", "vega"), new("stars", "id", "rigel"), new("comets", "id", "halley")]);
    }

    public static TheoryData<string, int> Floods => new()
    {
        { "{a:", 300_000 }, { "[", 1_000_000 }, { "- ", 1_000_000 }, { "? ", 1_000_000 },
        { "a: [", 300_000 }, { ": ", 1_000_000 }, { "---\n", 500_000 }, { "\r", 2_000_000 },
        { "'", 1_000_000 }, { "a: 1\n", 200_000 }, { "- {id: a, ", 200_000 }, { "#\n", 1_000_000 }, { "stars:\n- id: '", 100_000 },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_ends_in_nodes_or_in_one_finding(string drop, int count)
    {
        string text = string.Concat(Enumerable.Repeat(drop, count));

        // So long that what is not linear would not come to an end.
        YamlFile file = YamlReader.Read("f.yaml", text);

        (file.Documents is not null || file.Findings.Count == 1).ShouldBeTrue();
    }

    [Fact]
    public void Deep_nesting_is_refused_and_moderate_nesting_is_not()
    {
        YamlReader.Read("f.yaml", "a: " + new string('[', 31) + new string(']', 31)).Root.ShouldNotBeNull();
        YamlReader.Read("f.yaml", "a: " + new string('[', 32) + new string(']', 32)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(
            YamlFindings.TooDeep);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        YamlReader.Read("f.yaml", new string(' ', 5_000_000)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(YamlFindings.TooLarge);
}
