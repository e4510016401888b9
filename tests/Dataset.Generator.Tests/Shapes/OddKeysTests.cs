using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>Keys that nobody would choose, which data has all the same: a value as it is, or one error that says what is wrong.</summary>
public sealed class OddKeysTests
{
    private const string Stars = "[Entity(\"stars\"), Files(\"sky.yaml\", Rows = RowsAre.ByKey)]\n" + Star;

    private const string Star = "public sealed partial record Star { [Key] public partial string Id { get; } public partial int N { get; } }";

    [Theory]
    [InlineData("Vega: {n: 1}\nvega: {n: 2}\nVEGA: {n: 3}\n", "VEGA3 Vega1 vega2")]
    [InlineData("\"null\": {n: 1}\ntrue: {n: 2}\n1.0: {n: 3}\n1.00: {n: 4}\n", "1.03 1.004 null1 true2")]
    [InlineData("\u00E9: {n: 1}\ne\u0301: {n: 2}\n", "e\u03012 \u00E91")]
    [InlineData("'': {n: 1}\na: {n: 2}\n", "1 a2")]
    [InlineData("' ': {n: 1}\na: {n: 2}\n'a ': {n: 3}\n", " 1 a2 a 3")]
    [InlineData("\"\\t\": {n: 1}\na: {n: 2}\n",
        "sky.yaml(1,1): error DS2009: '\\u0009' cannot be the 'id' of an entry: it contains an invisible character: delete it")]
    [InlineData("a: {n: 1}\na: {n: 2}\n", "sky.yaml(2,1): error DS1007: 'a' is given twice; it already stands on line 1: keep one of the two")]
    [InlineData("? [a]\n: {n: 1}\n", "sky.yaml(1,3): error DS1009: the name of a field must be a plain word, but this is a list: write a word")]
    public void Keys_are_what_is_written_or_one_error(string text, string expected)
    {
        GeneratorHost host = Host(Stars, new TestFile("sky.yaml", text));
        if (host.Diagnostics.Any())
        {
            string.Join('\n', host.Diagnostics).ShouldBe(expected);
        }
        else
        {
            host.Probe("return string.Join(' ', Stars.All.Select(s => s.Id + s.N));").ShouldBe(expected);
        }
    }

    [Fact]
    public void A_key_of_nothing_is_found_and_has_a_member() =>
        Run(Stars.Replace("(\"stars\")", "(\"stars\", NamedMembers = true)", StringComparison.Ordinal), "return Stars.Find(\"\")!.N + Stars._.N;",
            new TestFile("sky.yaml", "\"\": {n: 1}\nvega: {n: 2}\n")).ShouldBe(2);

    [Fact]
    public void Lists_three_deep_are_refused_with_the_declaration_that_reads_them() =>
        Host("[Entity(\"stars\"), Files(\"sky.yaml\")]\npublic sealed partial record Star { [Key] public partial string Id { get; } "
            + "public partial RowList<RowList<RowList<int>>> Area { get; } }", new TestFile("sky.yaml", "- {id: a, area: [[[1]]]}\n"))
            .Diagnostics.ShouldBe(
                [
                    "schema.cs(7,123): error DS0007: 'Area' has the type 'Observatory.RowList<Observatory.RowList<Observatory.RowList<int>>>': what holds "
                        + "lists or maps in turn holds a part, which has the list in a [Short] or the map in a [Rest] property",
                ]);
}
