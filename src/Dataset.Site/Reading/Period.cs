using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>A stretch of time as it is known: each end is a day, or the days that it may be.</summary>
/// <param name="Earliest">The first day it can begin.</param>
/// <param name="StartsBy">The last day it can begin.</param>
/// <param name="EndsFrom">The first day it can end.</param>
/// <param name="Latest">The last day it can end.</param>
internal sealed record Period(int Earliest, int StartsBy, int EndsFrom, int Latest)
{
    /// <summary>Whether nobody knows a beginning.</summary>
    public bool IsOpenStart { get; init; }

    /// <summary>Whether nobody knows an end.</summary>
    public bool IsOpenEnd { get; init; }

    /// <summary>Whether an end is approximate or uncertain, and may be off by more than itself.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether it is one day that may be any of several, and not all of them.</summary>
    public bool IsMoment { get; init; }

    public bool IsExactDay => Earliest == Latest && !IsVague;

    /// <summary>Of one value.</summary>
    public static Period? Of(Value? value) => value switch
    {
        DateValue day => new Period(day.DayNumber, day.DayNumber, day.DayNumber, day.DayNumber) { IsMoment = true },
        FuzzyDateValue fuzzy => Of(fuzzy.Date),
        ScalarValue scalar when scalar.Type.Measure == Measure.Day && scalar.Type.ExtentOf(scalar) is { } extent =>
            new Period((int)extent.Earliest, (int)extent.Latest, (int)extent.Earliest, (int)extent.Latest) { IsMoment = true },
        _ => null,
    };

    /// <summary>From one value to another.</summary>
    public static Period? Between(Value? start, Value? end)
    {
        Period? from = Of(start), to = Of(end);
        return from is null && to is null ? null
            : new Period(
                from?.Earliest ?? 0, from?.Latest ?? to!.Earliest, to?.Earliest ?? from!.Latest, to?.Latest ?? FuzzyDateBits.MaxDayNumber)
            {
                IsOpenStart = from is null || from.IsOpenStart,
                IsOpenEnd = to is null || to.IsOpenEnd,
                IsVague = from?.IsVague == true || to?.IsVague == true,
            };
    }

    private static Period Of(FuzzyDateBits date)
    {
        bool isInterval = date.Form == DateForm.Interval;
        int startsBy = !isInterval ? date.Latest : date.OpenStart ? -1 : LastOf(date.Earliest, date.StartPrecision);
        int endsFrom = !isInterval ? date.Earliest : date.OpenEnd ? startsBy : FirstOf(date.Latest, date.EndPrecision);
        startsBy = startsBy < 0 ? endsFrom : startsBy;
        return new Period(date.Earliest, startsBy, endsFrom, date.Latest)
        {
            IsOpenStart = date.OpenStart,
            IsOpenEnd = date.OpenEnd,
            IsVague = date.IsStartVague || date.IsEndVague,
            IsMoment = !isInterval,
        };
    }

    private static int LastOf(int day, DatePrecision precision)
    {
        DateTime date = new(day * TimeSpan.TicksPerDay);
        return precision switch
        {
            DatePrecision.Month => CalendarDate.LastDayOfMonth(date.Year, date.Month),
            DatePrecision.Year => CalendarDate.DayNumber(date.Year, 12, 31),
            DatePrecision.Decade => CalendarDate.DayNumber(date.Year - (date.Year % 10) + 9, 12, 31),
            DatePrecision.Century => CalendarDate.DayNumber(date.Year - (date.Year % 100) + 99, 12, 31),
            DatePrecision.Season => SeasonCalendar.Around(date).Last,
            _ => day,
        };
    }

    private static int FirstOf(int day, DatePrecision precision)
    {
        DateTime date = new(day * TimeSpan.TicksPerDay);
        return precision switch
        {
            DatePrecision.Month => CalendarDate.DayNumber(date.Year, date.Month, 1),
            DatePrecision.Year => CalendarDate.DayNumber(date.Year, 1, 1),
            DatePrecision.Decade => CalendarDate.DayNumber(Math.Max(date.Year - (date.Year % 10), 1), 1, 1),
            DatePrecision.Century => CalendarDate.DayNumber(Math.Max(date.Year - (date.Year % 100), 1), 1, 1),
            DatePrecision.Season => SeasonCalendar.Around(date).First,
            _ => day,
        };
    }
}
