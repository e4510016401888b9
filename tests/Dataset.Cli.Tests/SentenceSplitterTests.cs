using Dataset.Cli.Coverage;

namespace Dataset.Cli.Tests;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("The U.S. delegation met. It left.", "The U.S. delegation met.|It left.")]
    [InlineData("They met in the U.S. The talks went on.", "They met in the U.S.|The talks went on.")]
    [InlineData("Donald J. Trump spoke to Sen. Marco Rubio at 5 p.m. Moscow "
        + "time.", "Donald J. Trump spoke to Sen. Marco Rubio at 5 p.m. Moscow time.")]
    [InlineData("Scholz called it “premature.” Others agreed.", "Scholz called it “premature.”|Others agreed.")]
    [InlineData("\"We hope they'll say yes. The ball is in their court,\" Rubio "
        + "said.", "\"We hope they'll say yes.|The ball is in their court,\" Rubio said.")]
    [InlineData("\"Is it peace?\" he asked.", "\"Is it peace?\" he asked.")]
    [InlineData("Saudi Arabia… We regard them", "Saudi Arabia…|We regard them")]
    [InlineData("A Heading\nA sentence. \"Another one.\"\n\n", "A Heading|A sentence.|\"Another one.\"")]
    [InlineData("  • First item.\n  - second item\n* third", "First item.|second item|third")]
    [InlineData("It costs 2.5% of GDP. 3% is asked.", "It costs 2.5% of GDP.|3% is asked.")]
    [InlineData("Did you know? Yes! No.", "Did you know?|Yes!|No.")]
    [InlineData("", "")]
    public void Splits_where_a_reader_would(string text, string sentences) =>
        string.Join('|', SentenceSplitter.Split(text).Select(s => s.In(text))).ShouldBe(sentences);
}
