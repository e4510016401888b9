using System.Globalization;

namespace Dataset.Compiler.Types;

/// <summary>Days of the proleptic Gregorian calendar as numbers: 0 is 0001-01-01.</summary>
internal static class CalendarDate
{
    public static bool IsYear(int year) => year is >= 1 and <= 9999;

    public static bool IsDay(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static int DayNumber(int year, int month, int day) => (int)(new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay);

    public static int LastDayOfMonth(int year, int month) => DayNumber(year, month, DateTime.DaysInMonth(year, month));

    public static string Text(int dayNumber) => new DateTime(dayNumber * TimeSpan.TicksPerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads exactly this many ASCII digits.</summary>
    public static bool TryDigits(string text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        for (int i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }

    /// <summary>What no calendar has of a date that is written as it should be; null where it is written otherwise.</summary>
    public static string? WhyNot(string text) =>
        text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, 4, out int year) || !TryDigits(text, 5, 2, out int month) || !TryDigits(text, 8, 2, out int day) ? null
            : !IsYear(year) ? "only the years 0001 to 9999 are supported: leave it out, or declare the property as string"
            : month is < 1 or > 12 ? "there is no month " + text.Substring(5, 2) + ": correct it"
            : IsDay(year, month, day) ? null
            : "that month has no day " + text.Substring(8, 2) + ": correct it";

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryParse(string text, out int dayNumber)
    {
        dayNumber = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text, 0, 4, out int year) || !TryDigits(text, 5, 2, out int month) || !TryDigits(text, 8, 2, out int day)
            || !IsDay(year, month, day))
        {
            return false;
        }

        dayNumber = DayNumber(year, month, day);
        return true;
    }
}
