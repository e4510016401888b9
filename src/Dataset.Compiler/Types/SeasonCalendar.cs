using System.Globalization;

namespace Dataset.Compiler.Types;

/// <summary>
/// Seasons as the months in which the north has them: spring (21) from March to May, winter (24) from December into the next year. They are elsewhere
/// at other times, so that nothing is certain about their days.
/// </summary>
internal static class SeasonCalendar
{
    public const int First = 21, Last = 24;

    /// <summary>The days of a season of a year.</summary>
    public static (int First, int Last) Days(int year, int season) => Around(new DateTime(year, 3 * (season - First + 1), 1));

    /// <summary>The days of the season in which a day lies.</summary>
    public static (int First, int Last) Around(DateTime day)
    {
        int months = ((day.Year - 1) * 12) + day.Month - 1, first = Math.Max(months - (day.Month % 3), 0), next = first + 3;
        return (DayOf(first), next > 9999 * 12 - 1 ? FuzzyDateBits.MaxDayNumber : DayOf(next) - 1);
    }

    /// <summary>The season in which a day lies: <c>2001-21</c>.</summary>
    public static string Text(int dayNumber)
    {
        var start = new DateTime(Around(new DateTime(dayNumber * TimeSpan.TicksPerDay)).First * TimeSpan.TicksPerDay);
        return start.Year.ToString("0000", CultureInfo.InvariantCulture) + "-"
            + (First + (start.Month / 3) - 1).ToString(CultureInfo.InvariantCulture);
    }

    private static int DayOf(int months) => CalendarDate.DayNumber((months / 12) + 1, (months % 12) + 1, 1);
}
