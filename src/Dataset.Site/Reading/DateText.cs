using System.Globalization;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>Dates as people write them. What EDTF says in signs is said in words.</summary>
internal static class DateText
{
    public static string Of(FuzzyDateBits date)
    {
        if (date.Form == DateForm.Date)
        {
            return Start(date);
        }

        string start = date.UnknownStart ? "an unknown day" : date.OpenStart ? "" : Start(date);
        string end = date.UnknownEnd ? "an unknown day"
            : date.OpenEnd ? "" : Qualified(date.EndQualifier, Day(date.Latest, date.EndPrecision));
        return date.Form == DateForm.OneOf ? "between " + Until(date, start) + " and " + end
            : start.Length == 0 ? end.Length == 0 ? "always" : "until " + end
            : end.Length == 0 ? "since " + start
            : start + " to " + end;
    }

    public static string OfDay(int dayNumber) => Day(dayNumber, DatePrecision.Day);

    /// <summary>The value in words; of a value that is no date, as it is written.</summary>
    public static string Of(ScalarValue value) => value switch
    {
        FuzzyDateValue fuzzy => Of(fuzzy.Date),
        DateValue day => OfDay(day.DayNumber),
        _ => value.Type.Write(value),
    };

    /// <summary>A beginning or an end that may be earlier or later than the day that is known.</summary>
    public static string OfBound(ScalarValue value) => value is not FuzzyDateValue { Date: { Form: DateForm.Interval } date } ? Of(value)
        : date is { OpenStart: true, OpenEnd: false, UnknownEnd: false } ? Qualified(date.EndQualifier, Day(date.Latest, date.EndPrecision)) + " or earlier"
        : date is { OpenEnd: true, OpenStart: false, UnknownStart: false } ? Start(date) + " or later"
        : Of(value);

    /// <summary>The first of two days, without what both have.</summary>
    private static string Until(FuzzyDateBits date, string start)
    {
        DateTime from = new(date.Earliest * TimeSpan.TicksPerDay), to = new(date.Latest * TimeSpan.TicksPerDay);
        return date.StartPrecision != DatePrecision.Day || date.StartQualifier != DateQualifier.None || from.Year != to.Year ? start
            : from.ToString(from.Month == to.Month ? "%d" : "d MMMM", CultureInfo.InvariantCulture);
    }

    private static string Start(FuzzyDateBits date) => Qualified(date.StartQualifier, Day(date.Earliest, date.StartPrecision));

    private static string Qualified(DateQualifier qualifier, string text) => qualifier switch
    {
        DateQualifier.Approximate => "about " + text,
        DateQualifier.Uncertain => "perhaps " + text,
        DateQualifier.UncertainAndApproximate => "perhaps about " + text,
        _ => text,
    };

    private static string Day(int dayNumber, DatePrecision precision)
    {
        DateTime day = new(dayNumber * TimeSpan.TicksPerDay);
        string year = day.Year.ToString(CultureInfo.InvariantCulture);
        return precision switch
        {
            DatePrecision.Day => day.ToString("d MMMM ", CultureInfo.InvariantCulture) + year,
            DatePrecision.Month => day.ToString("MMMM ", CultureInfo.InvariantCulture) + year,
            DatePrecision.Decade => "the " + year + "s",
            DatePrecision.Century => "the years " + year + " to " + (day.Year + 99).ToString(CultureInfo.InvariantCulture),
            DatePrecision.Season => Season(day),
            _ => year,
        };
    }

    private static string Season(DateTime day)
    {
        DateTime start = new(SeasonCalendar.Around(day).First * TimeSpan.TicksPerDay);
        string name = start.Month switch { 3 => "spring", 6 => "summer", 9 => "autumn", _ => "winter" };
        return name + " " + start.Year.ToString(CultureInfo.InvariantCulture);
    }
}
