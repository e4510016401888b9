namespace Dataset.Compiler.Types;

/// <summary>Writes uncertain dates in EDTF, as the runtime's <c>FuzzyDate.ToString</c> does.</summary>
internal static class FuzzyDateWriter
{
    public static string Write(FuzzyDateBits date)
    {
        string start = date.UnknownStart ? "" : date.OpenStart ? ".." : Day(date.Earliest, date.StartPrecision) + Qualifier(date.StartQualifier);
        if (date.Form == DateForm.Date)
        {
            return start;
        }

        string end = date.UnknownEnd ? "" : date.OpenEnd ? ".." : Day(date.Latest, date.EndPrecision) + Qualifier(date.EndQualifier);
        return date.Form == DateForm.Interval
            ? start + "/" + end
            : "[" + (date.OpenStart ? "" : start) + ".." + (date.OpenEnd ? "" : end) + "]";
    }

    private static string Qualifier(DateQualifier qualifier) => qualifier switch
    {
        DateQualifier.Uncertain => "?",
        DateQualifier.Approximate => "~",
        DateQualifier.UncertainAndApproximate => "%",
        _ => "",
    };

    private static string Day(int dayNumber, DatePrecision precision)
    {
        string day = CalendarDate.Text(dayNumber);
        return precision switch
        {
            DatePrecision.Month => day.Substring(0, 7),
            DatePrecision.Year => day.Substring(0, 4),
            DatePrecision.Decade => day.Substring(0, 3) + "X",
            DatePrecision.Century => day.Substring(0, 2) + "XX",
            DatePrecision.Season => SeasonCalendar.Text(dayNumber),
            _ => day,
        };
    }
}
