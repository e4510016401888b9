using Dataset.Compiler.Text;

namespace Dataset.Compiler.Tests.Text;

public class SimilarityTests
{
    [Theory]
    [InlineData("siruis", "sirius")]
    [InlineData("Sirius", "sirius")]
    [InlineData("alpha_centauri", "alpha-centauri")]
    [InlineData("veag", "vega")]
    [InlineData("mu\u0308nchen", "m\u00FCnchen")]
    [InlineData("\u041A\u0438\u0438\u0306\u0432", "\u041A\u0438\u0439\u0432")]
    public void The_nearest_name_is_suggested(string wrong, string meant) =>
        Similarity.Suggest(wrong, ["rigel", "sirius", "vega", "alpha-centauri", "altair", "m\u00FCnchen", "\u041A\u0438\u0439\u0432"]).ShouldBe(meant);

    [Theory]
    [InlineData("qqq")]
    [InlineData("")]
    [InlineData("x")]
    public void What_is_like_nothing_gives_no_suggestion(string wrong) =>
        Similarity.Suggest(wrong, ["rigel", "sirius", "vega", ""]).ShouldBeNull();

    [Fact]
    public void Of_equals_the_first_in_ordinal_order_is_suggested_whatever_the_order_of_the_candidates()
    {
        Similarity.Suggest("star-x", ["star-b", "star-a"]).ShouldBe("star-a");
        Similarity.Suggest("star-x", ["star-a", "star-b"]).ShouldBe("star-a");
    }

    [Fact]
    public void Of_a_hundred_thousand_candidates_the_nearest_is_suggested()
    {
        string[] candidates = [.. Enumerable.Range(0, 100_000).Select(i => "observation-of-star-" + i)];

        Similarity.Suggest("observation-of-str-77777", candidates).ShouldBe("observation-of-star-77777");
    }
}
