namespace Dataset.Generator.Tests;

/// <summary>A list is asked for what it has: for a row by its identity, for a value by its equality.</summary>
public sealed class RowListTests
{
    private static readonly TestFile s_stars = new("stars.yaml", """
        stars:
          - {id: a, name: One, grounds: [{kind: editorial}]}
          - {id: b, name: Two, around: a, keywords: [x, "", x], seen_in: [radio, x-ray], grounds: [{kind: editorial}]}
          - {id: c, name: Two, around: a, grounds: [{kind: editorial}]}
          - {id: d, name: Two, grounds: [{kind: editorial}]}
        comets:
          - {id: halley, name: Halley}
        """);

    [Theory]
    [InlineData("Stars.All", "Stars.A Stars.B Stars.C Stars.D", "0 1 2 3")]
    [InlineData("Stars.ByName(\"Two\")", "Stars.A Stars.B Stars.C Stars.D", "-1 0 1 2")]
    [InlineData("Stars.A.Companions", "Stars.A Stars.B Stars.C Stars.D", "-1 0 1 -1")]
    [InlineData("Stars.B.Companions", "Stars.A", "-1")]
    [InlineData("default(RowList<Star>)", "Stars.A", "-1")]
    [InlineData("ICelestial.All", "Stars.A Comets.All[0]", "1 0")]
    [InlineData("Stars.B.Keywords", "\"x\" \"\" \"X\" new('x',1)", "0 1 -1 0")]
    [InlineData("Stars.B.SeenIn", "Band.Radio Band.XRay Band.Optical", "0 1 -1")]
    public void It_has_what_it_holds_where_it_holds_it(string list, string items, string expected) => new GeneratorHost([s_stars]).Probe(
        $"var list = {list}; return string.Join(' ', new[] {{ {string.Join(", ", items.Split(' ').Select(
            i => $"(list.IndexOf({i}), list.Contains({i}))"))} }}.Select(f => f.Item2 == f.Item1 >= 0 ? f.Item1.ToString() : \"contradiction\"));")
        .ShouldBe(expected);

    [Fact]
    public void A_row_that_is_looked_for_makes_no_row_behind_it() => new GeneratorHost([s_stars]).Probe("""
        Star second = Stars.All[1];
        bool has = Stars.All.Contains(second);
        object?[] made = (object?[])typeof(Stars).Assembly.GetType("Observatory.__Star+Table")!.GetField("Rows", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.GetValue(null)!;
        return (has, made.Count(r => r is not null));
        """).ShouldBe((true, 2));
}
