using System.Globalization;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Tests.Text;

public class GraphemesTests
{
    /// <summary>What joins, and what does not, in all the ways that Unicode counts.</summary>
    private static readonly string[] s_pieces =
    [
        "a", " ", "e\u0301", "\u0301", "\u0323", "\u00E9", "\r\n", "\u200D", "\u200C", "\uFE0F", "\u20E3", "1",
        "\uD83D\uDC68", "\uD83D\uDC4D", "\u2764", "\uD83C\uDFFD", "\uD83C\uDDE9", "\uD83C\uDDEA", "\uD83C\uDDEB", "\uDB40\uDC67", "\uDB40\uDC7F",
        "\uD834\uDD65", "\u1100", "\u1161", "\u11A8", "\uAC00", "\uAC01", "\u0E01", "\u0E01\u0E33", "\u0928\u093F", "\uFF76", "\uFF9E",
    ];

    [Fact]
    public void A_character_ends_where_the_framework_says_that_it_does()
    {
        Random random = new(3);
        for (int round = 0; round < 4_000; round++)
        {
            string text = "x" + string.Concat(Enumerable.Range(0, 8).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            for (int at = 1; at < text.Length; at++)
            {
                // What stands behind a line break has nothing to stand on: to a reader it is a character, to a quote the rest of one.
                bool isAlone = text[at - 1] == '\n';
                (isAlone || Graphemes.IsBoundary(text, at) == StringInfo.ParseCombiningCharacters(text).Contains(at))
                    .ShouldBeTrue(string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture) + " ")) + at);
            }
        }
    }

    [Theory]
    [InlineData("\u0915\u094D\u0937", 2)]
    [InlineData("\u0DC1", 1)]
    public void Consonants_that_a_sign_joins_are_one_character(string text, int at) => Graphemes.IsBoundary(text, at).ShouldBe(at == text.Length);
}
