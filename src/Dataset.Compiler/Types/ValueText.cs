using System.Globalization;
using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Types;

/// <summary>Writes values as YAML would, for keys and messages.</summary>
internal static class ValueText
{
    public static string Of(BoundValue value) => value switch
    {
        TextValue text => text.Text,
        BoolValue boolean => boolean.Value ? "true" : "false",
        IntValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        DecimalValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        DateValue date => Day(date.DayNumber, DatePrecision.Day),
        FuzzyDateValue date => FuzzyDate(date.Date),
        DurationValue duration => Duration(duration.Duration),
        EnumValue member => member.Member.YamlName,
        ReferenceValue reference => reference.Key,
        ListValue list => string.Join(", ", list.Items.Items.Select(Of)),
        _ => "",
    };

    private static string FuzzyDate(FuzzyDateBits date)
    {
        string start = date.OpenStart ? ".." : Day(date.Earliest, date.StartPrecision) + Qualifier(date.StartQualifier);
        if (date.Form == DateForm.Date)
        {
            return start;
        }

        string end = date.OpenEnd ? ".." : Day(date.Latest, date.EndPrecision) + Qualifier(date.EndQualifier);
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
        string day = new DateTime(Math.Min(Math.Max(dayNumber, 0), FuzzyDateBits.MaxDayNumber) * TimeSpan.TicksPerDay)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return precision switch
        {
            DatePrecision.Month => day.Substring(0, 7),
            DatePrecision.Year => day.Substring(0, 4),
            DatePrecision.Decade => day.Substring(0, 3) + "X",
            _ => day,
        };
    }

    private static string Duration(DurationBits duration)
    {
        string date = Part(duration.Months / 12, "Y") + Part(duration.Months % 12, "M") + Part(duration.Days, "D");
        string time = Part(duration.Seconds / 3600, "H") + Part(duration.Seconds / 60 % 60, "M") + Part(duration.Seconds % 60, "S");
        return time.Length > 0 ? "P" + date + "T" + time : date.Length > 0 ? "P" + date : "PT0S";
    }

    private static string Part(int number, string unit) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture) + unit;
}
