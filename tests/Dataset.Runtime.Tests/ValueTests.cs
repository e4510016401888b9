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

    [Theory]
    [InlineData("1844~")]
    [InlineData("1844?")]
    [InlineData("1844-05-10%")]
    [InlineData("1844-21")]
    [InlineData("1840/1844~")]
    public void Nothing_is_certain_of_what_may_be_off(string text)
    {
        FuzzyDate date = FuzzyDate.Parse(text);
        (date.IsCertain, date.IsBefore(new DateOnly(1900, 1, 1))).ShouldBe((false, false));
        date.MayBe(date.Latest).ShouldBeTrue();
    }

    [Fact]
    public void An_uncertain_end_leaves_the_start_certain()
    {
        FuzzyDate date = FuzzyDate.Parse("1840/1844~");
        (date.IsAfter(new DateOnly(1839, 12, 31)), date.IsCertain).ShouldBe((true, false));
    }

    [Fact]
    public void Dates_have_an_order()
    {
        string[] ordered = ["../1888", "1888", "1888-05", "1888-05-10", "1888-05-10?", "1888-06/1889", "1889", "1889/.."];
        ordered.Reverse().Select(t => FuzzyDate.Parse(t)).Order().Select(d => d.ToString()).ShouldBe(ordered);
        ordered.Select(t => FuzzyDate.Parse(t)).Max().ToString().ShouldBe("1889/..");
        ((IComparable)FuzzyDate.Parse("1888")).CompareTo(null).ShouldBe(1);
        Should.Throw<ArgumentException>(() => ((IComparable)FuzzyDate.Parse("1888")).CompareTo("1888"));
    }

    [Fact]
    public void Dates_are_made_of_parts()
    {
        FuzzyDate.Of(2025).ToString().ShouldBe("2025");
        FuzzyDate.Of(2024, 2, qualifier: DateQualifier.Approximate).ToString().ShouldBe("2024-02~");
        FuzzyDate.Of(2024, 2, 29).ShouldBe(new FuzzyDate(new DateOnly(2024, 2, 29)));
        FuzzyDate.Interval(FuzzyDate.Of(2014, 2), null).ToString().ShouldBe("2014-02/..");
        FuzzyDate.OneOf(s_day, s_day.AddDays(3)).ToString().ShouldBe("[2025-02-18..2025-02-21]");
        Should.Throw<ArgumentException>(() => FuzzyDate.Of(2025, day: 3));
        Should.Throw<ArgumentException>(() => FuzzyDate.Interval(FuzzyDate.Of(2015), FuzzyDate.Of(2014)));
        Should.Throw<ArgumentException>(() => FuzzyDate.OneOf(s_day, s_day.AddDays(-1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("2025-02-30")]
    [InlineData("2025-25")]
    [InlineData("../..")]
    [InlineData("[2025..]")]
    [InlineData("2025-XX-18")]
    [InlineData("2025/2024")]
    public void What_is_no_date_is_not_read(string text)
    {
        FuzzyDate.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => FuzzyDate.Parse(text));
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

    [Theory]
    [InlineData("2025-02-18")]
    [InlineData("1862~")]
    [InlineData("2014-02/..")]
    public void A_date_is_text_in_json_and_read_from_it(string text)
    {
        FuzzyDate date = FuzzyDate.Parse(text, null);
        string json = System.Text.Json.JsonSerializer.Serialize(date);
        json.ShouldBe("\"" + text + "\"");
        System.Text.Json.JsonSerializer.Deserialize<FuzzyDate>(json).ShouldBe(date);
    }

    [Theory]
    [InlineData("\"soon\"")]
    [InlineData("null")]
    public void What_is_no_date_is_none_in_json(string json) =>
        Should.Throw<System.Text.Json.JsonException>(() => System.Text.Json.JsonSerializer.Deserialize<FuzzyDate>(json));

    private static ulong Bits(ulong months, ulong days, ulong seconds) => months | (days << 20) | (seconds << 40);
}
