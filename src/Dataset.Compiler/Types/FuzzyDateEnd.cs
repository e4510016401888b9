namespace Dataset.Compiler.Types;

/// <summary>A date that stands alone or at one end of an interval: all days it may mean, and how exactly it is given.</summary>
internal readonly record struct FuzzyDateEnd(
    int Earliest, int Latest, DatePrecision Precision, DateQualifier Qualifier, bool IsOpen = false, bool IsUnknown = false)
{
    private const string Expected = "a date is written as 2025, 2025-02 or 2025-02-18";

    public static FuzzyDateEnd OpenStart => new(0, 0, DatePrecision.Day, DateQualifier.None, IsOpen: true);

    public static FuzzyDateEnd OpenEnd =>
        new(FuzzyDateBits.MaxDayNumber, FuzzyDateBits.MaxDayNumber, DatePrecision.Day, DateQualifier.None, IsOpen: true);

    public static bool TryParse(string text, out FuzzyDateEnd date, out string? whyNot)
    {
        date = default;
        DateQualifier qualifier = DateQualifier.None;
        if (text.Length > 0)
        {
            qualifier = text[text.Length - 1] switch
            {
                '?' => DateQualifier.Uncertain,
                '~' => DateQualifier.Approximate,
                '%' => DateQualifier.UncertainAndApproximate,
                _ => DateQualifier.None,
            };
            text = qualifier == DateQualifier.None ? text : text.Substring(0, text.Length - 1);
        }

        whyNot = text.IndexOfAny(['?', '~', '%']) >= 0 ? "one of ?, ~ and % may stand at the end of a date, nowhere else" : null;
        return whyNot is null && TryParse(text, qualifier, out date, out whyNot);
    }

    private static bool TryParse(string text, DateQualifier qualifier, out FuzzyDateEnd date, out string? whyNot)
    {
        date = default;
        whyNot = null;
        if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
        {
            whyNot = Expected;
            return false;
        }

        if (text.Length == 4 && text.EndsWith("XX", StringComparison.Ordinal) && CalendarDate.TryDigits(text, 0, 2, out int century) && century > 0)
        {
            date = new FuzzyDateEnd(
                CalendarDate.DayNumber(century * 100, 1, 1), CalendarDate.DayNumber((century * 100) + 99, 12, 31), DatePrecision.Century, qualifier);
            return true;
        }

        if (text.Length == 4 && text[3] == 'X')
        {
            return TryDecade(text, qualifier, out date, out whyNot);
        }

        if (!CalendarDate.TryDigits(text, 0, 4, out int year))
        {
            whyNot = Expected;
            return false;
        }

        if (!CalendarDate.IsYear(year))
        {
            whyNot = "only the years 0001 to 9999 are supported: leave it out, or declare the property as string";
            return false;
        }

        string month = text.Length > 4 ? text.Substring(5, 2) : "XX", day = text.Length > 7 ? text.Substring(8, 2) : "XX";
        if (month == "XX" && day == "XX")
        {
            date = new FuzzyDateEnd(CalendarDate.DayNumber(year, 1, 1), CalendarDate.DayNumber(year, 12, 31), DatePrecision.Year, qualifier);
            return true;
        }

        if (!CalendarDate.TryDigits(month, 0, 2, out int monthNumber))
        {
            whyNot = month == "XX" ? "a day needs its month" : Expected;
            return false;
        }

        if (day == "XX" && text.Length == 7 && monthNumber is >= SeasonCalendar.First and <= SeasonCalendar.Last)
        {
            (int first, int last) = SeasonCalendar.Days(year, monthNumber);
            date = new FuzzyDateEnd(first, last, DatePrecision.Season, qualifier);
            return true;
        }

        if (monthNumber is < 1 or > 12)
        {
            whyNot = monthNumber is >= 25 and <= 41
                ? "of the seasons 21 to 24 are supported; give the months of others as an interval"
                : "there is no month " + month + ": correct it";
            return false;
        }

        if (day == "XX")
        {
            date = new FuzzyDateEnd(
                CalendarDate.DayNumber(year, monthNumber, 1), CalendarDate.LastDayOfMonth(year, monthNumber), DatePrecision.Month, qualifier);
            return true;
        }

        if (!CalendarDate.TryDigits(day, 0, 2, out int dayNumber))
        {
            whyNot = Expected;
            return false;
        }

        if (!CalendarDate.IsDay(year, monthNumber, dayNumber))
        {
            whyNot = "that month has no day " + day + ": correct it";
            return false;
        }

        int only = CalendarDate.DayNumber(year, monthNumber, dayNumber);
        date = new FuzzyDateEnd(only, only, DatePrecision.Day, qualifier);
        return true;
    }

    private static bool TryDecade(string text, DateQualifier qualifier, out FuzzyDateEnd date, out string? whyNot)
    {
        date = default;
        if (!CalendarDate.TryDigits(text, 0, 3, out int decade))
        {
            whyNot = "of a year the last digit may be X, or the last two";
            return false;
        }

        if (decade == 0)
        {
            whyNot = "only the years 0001 to 9999 are supported: leave it out, or declare the property as string";
            return false;
        }

        whyNot = null;
        date = new FuzzyDateEnd(
            CalendarDate.DayNumber(decade * 10, 1, 1), CalendarDate.DayNumber((decade * 10) + 9, 12, 31), DatePrecision.Decade, qualifier);
        return true;
    }
}
