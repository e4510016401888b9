using Dataset.Compiler.Types;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Compiler.Tests.Types;

public class FuzzyDateParserTests
{
    [Theory]
    [InlineData("2025-02-18", "2025-02-18", "2025-02-18", DatePrecision.Day, DateForm.Date)]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", DatePrecision.Month, DateForm.Date)]
    [InlineData("2025-02-XX", "2025-02-01", "2025-02-28", DatePrecision.Month, DateForm.Date)]
    [InlineData("2025", "2025-01-01", "2025-12-31", DatePrecision.Year, DateForm.Date)]
    [InlineData("2025-XX", "2025-01-01", "2025-12-31", DatePrecision.Year, DateForm.Date)]
    [InlineData("2025-XX-XX", "2025-01-01", "2025-12-31", DatePrecision.Year, DateForm.Date)]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Decade, DateForm.Date)]
    [InlineData("2014-02/2015", "2014-02-01", "2015-12-31", DatePrecision.Month, DateForm.Interval)]
    [InlineData("2014-02/..", "2014-02-01", "9999-12-31", DatePrecision.Month, DateForm.Interval)]
    [InlineData("../2014-02", "0001-01-01", "2014-02-28", DatePrecision.Day, DateForm.Interval)]
    [InlineData("[2025-03-23..2025-03-26]", "2025-03-23", "2025-03-26", DatePrecision.Day, DateForm.OneOf)]
    [InlineData("19XX", "1900-01-01", "1999-12-31", DatePrecision.Century, DateForm.Date)]
    [InlineData("2001-21", "2001-03-01", "2001-05-31", DatePrecision.Season, DateForm.Date)]
    [InlineData("2003-24", "2003-12-01", "2004-02-29", DatePrecision.Season, DateForm.Date)]
    [InlineData("9999-24", "9999-12-01", "9999-12-31", DatePrecision.Season, DateForm.Date)]
    [InlineData("0001-01-01", "0001-01-01", "0001-01-01", DatePrecision.Day, DateForm.Date)]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31", DatePrecision.Day, DateForm.Date)]
    public void A_date_spans_all_days_it_may_mean(string text, string earliest, string latest, DatePrecision precision, DateForm form)
    {
        FuzzyDateParser.TryParse(text, out FuzzyDateBits date, out string? whyNot).ShouldBeTrue(whyNot);

        Day(date.Earliest).ShouldBe(earliest);
        Day(date.Latest).ShouldBe(latest);
        (date.StartPrecision, date.Form).ShouldBe((precision, form));
        (date.OpenStart, date.OpenEnd).ShouldBe((text.StartsWith("../", StringComparison.Ordinal), text.EndsWith("/..", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2024~", DateQualifier.Approximate, DateQualifier.Approximate)]
    [InlineData("2024-02?", DateQualifier.Uncertain, DateQualifier.Uncertain)]
    [InlineData("2024-02-01%/2025", DateQualifier.UncertainAndApproximate, DateQualifier.None)]
    public void Qualifiers_belong_to_their_end(string text, DateQualifier start, DateQualifier end)
    {
        FuzzyDateParser.TryParse(text, out FuzzyDateBits date, out _).ShouldBeTrue();

        (date.StartQualifier, date.EndQualifier).ShouldBe((start, end));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("2025-25", "seasons 21 to 24")]
    [InlineData("2025-02-18T10:00", "time of day")]
    [InlineData("10:30", "time of day")]
    [InlineData("participants", "written as")]
    [InlineData("[2025-01,2025-03]", "set of several dates")]
    [InlineData("{2025-01}", "set of several dates")]
    [InlineData("2025-02-30", "no day 30")]
    [InlineData("2025-13", "no month 13")]
    [InlineData("2025-2-18", "written as")]
    [InlineData("18.02.2025", "written as")]
    [InlineData("2025/02/18", "hyphens")]
    [InlineData("2025–02–18", "dash")]
    [InlineData("2025-03/2025-02", "ends before it starts")]
    [InlineData("[2025-03..2025-02]", "ends before it starts")]
    [InlineData("../..", "at least one end")]
    [InlineData("/", "at least one end")]
    [InlineData("[2025-03..]", "both ends")]
    [InlineData("[2025-03..2025-04", "bracket is missing")]
    [InlineData("2025-03..2025-04", "interval is written")]
    [InlineData("2XXX", "last two")]
    [InlineData("Y170000002", "0001 to 9999")]
    [InlineData("2025-XX-18", "needs its month")]
    [InlineData("2025?-02", "end of a date")]
    [InlineData("0000", "0001")]
    [InlineData("-0044", "0001")]
    [InlineData("2025 ", "space")]
    public void A_refusal_says_why(string text, string words)
    {
        FuzzyDateParser.TryParse(text, out _, out string? whyNot).ShouldBeFalse();

        whyNot.ShouldNotBeNull().ShouldContain(words);
    }

    [Fact]
    public void Any_text_is_a_date_whose_start_is_not_after_its_end_or_is_refused_with_a_reason() => Prop.ForAll(Hostile.DateLike, text =>
    {
        if (FuzzyDateParser.TryParse(text, out FuzzyDateBits date, out string? whyNot))
        {
            whyNot.ShouldBeNull();
            date.Earliest.ShouldBeInRange(0, date.Latest);
            date.Latest.ShouldBeInRange(date.Earliest, FuzzyDateBits.MaxDayNumber);
        }
        else
        {
            whyNot.ShouldNotBeNullOrEmpty();
        }

        DurationParser.TryParse(text, out _, out string? noDuration).ShouldBe(noDuration is null);
    }).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(12));

    [Fact]
    public void Every_day_of_the_calendar_is_read() => Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), moment =>
    {
        DateOnly day = DateOnly.FromDateTime(moment);
        FuzzyDateParser.TryParse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), out FuzzyDateBits date, out _)
            .ShouldBeTrue();
        (date.Earliest, date.Latest).ShouldBe((day.DayNumber, day.DayNumber));
    }).QuickCheckThrowOnFailure();

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
