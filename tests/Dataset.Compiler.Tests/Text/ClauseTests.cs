using Dataset.Compiler.Text;

namespace Dataset.Compiler.Tests.Text;

/// <summary>What a quote leaves out of the clause in which it begins or ends.</summary>
public class ClauseTests
{
    private const string Text = "Vega was bright, they say. It was seen from Rome; nobody doubts it.";

    [Theory]
    [InlineData("was bright", "Vega was bright")]
    [InlineData("they say", " they say")]
    [InlineData("they say.", " they say.")]
    [InlineData("bright, they", "Vega was bright, they say")]
    [InlineData(", they say", ", they say")]
    [InlineData("seen from Rome;", " It was seen from Rome;")]
    [InlineData("doubts it.", " nobody doubts it.")]
    public void A_clause_goes_from_mark_to_mark(string quote, string clause)
    {
        int start = Text.IndexOf(quote, StringComparison.Ordinal);

        (int from, int to) = Clause.Around(Text, start, start + quote.Length);

        Text[from..to].ShouldBe(clause);
    }
}
