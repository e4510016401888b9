using Dataset.Compiler.Types;

namespace Dataset.Compiler.Tests.Types;

public class DurationParserTests
{
    [Theory]
    [InlineData("P30D", 0, 30, 0)]
    [InlineData("P2W", 0, 14, 0)]
    [InlineData("PT4H30M", 0, 0, 16200)]
    [InlineData("P1Y2M", 14, 0, 0)]
    [InlineData("P1Y2M3W4DT5H6M7S", 14, 25, 18367)]
    [InlineData("P0D", 0, 0, 0)]
    public void Units_that_are_no_multiples_of_each_other_are_kept_apart(string text, int months, int days, int seconds)
    {
        DurationParser.TryParse(text, out DurationBits duration, out string? whyNot).ShouldBeTrue(whyNot);

        (duration.Months, duration.Days, duration.Seconds).ShouldBe((months, days, seconds));
    }

    [Theory]
    [InlineData("P1.5D", "fraction")]
    [InlineData("PT0,5H", "fraction")]
    [InlineData("30 days", "written as")]
    [InlineData("P", "written as")]
    [InlineData("PT", "written as")]
    [InlineData("P1DT", "written as")]
    [InlineData("P1D1Y", "written as")]
    [InlineData("P1D2D", "written as")]
    [InlineData("P1H", "written as")]
    [InlineData("-P1D", "written as")]
    [InlineData("P9999999999999Y", "too long")]
    [InlineData("PT16777216S", "too long")]
    public void A_refusal_says_why(string text, string words)
    {
        DurationParser.TryParse(text, out _, out string? whyNot).ShouldBeFalse();

        whyNot.ShouldNotBeNull().ShouldContain(words);
    }
}
