namespace Dataset.Runtime.Tests;

/// <summary>What an application can ask of a date, a duration, a stretch of text.</summary>
public sealed class ValueTests
{
    private static readonly DateOnly s_day = new(2025, 2, 18);

    [Fact]
    public void A_day_is_exact_and_lies_where_it_lies()
    {
        FuzzyDate date = new(s_day);
        (date.IsExact, date.Form, date.Precision, date.Qualifier).ShouldBe((true, DateForm.Date, DatePrecision.Day, DateQualifier.None));
        (date.MayBe(s_day), date.MayBe(s_day.AddDays(1))).ShouldBe((true, false));
        (date.IsBefore(s_day), date.IsBefore(s_day.AddDays(1))).ShouldBe((false, true));
        (date.IsAfter(s_day), date.IsAfter(s_day.AddDays(-1))).ShouldBe((false, true));
    }

    [Fact]
    public void Dates_are_equal_where_they_say_the_same()
    {
        FuzzyDate date = new(s_day), same = new(s_day), other = new(s_day.AddDays(1));
        (date == same, date != same, date.Equals((object)same), date.GetHashCode() == same.GetHashCode()).ShouldBe((true, false, true, true));
        (date == other, date != other, date.Equals((object)other), date.Equals("2025-02-18")).ShouldBe((false, true, false, false));
    }

    [Fact]
    public void A_duration_is_a_time_span_unless_it_has_months()
    {
        new IsoDuration(Bits(0, 2, 90)).TryGetTimeSpan(out TimeSpan span).ShouldBeTrue();
        span.ShouldBe(new TimeSpan(2, 0, 1, 30));
        new IsoDuration(Bits(1, 0, 0)).TryGetTimeSpan(out _).ShouldBeFalse();
    }

    [Fact]
    public void Durations_are_equal_where_their_parts_are()
    {
        IsoDuration month = new(Bits(1, 0, 0)), same = new(Bits(1, 0, 0)), days = new(Bits(0, 30, 0));
        (month == same, month != same, month.Equals((object)same), month.GetHashCode() == same.GetHashCode()).ShouldBe((true, false, true, true));
        (month == days, month != days, month.Equals((object)days), month.Equals("P1M")).ShouldBe((false, true, false, false));
    }

    [Fact]
    public void A_stretch_is_cut_out_of_its_article()
    {
        TextSpan span = new(4, 8);
        (span.Length, span.In("The talks began").ToString()).ShouldBe((4, "talk"));
        Should.Throw<ArgumentOutOfRangeException>(() => span.In("short").ToString());
    }

    private static ulong Bits(ulong months, ulong days, ulong seconds) => months | (days << 20) | (seconds << 40);
}
