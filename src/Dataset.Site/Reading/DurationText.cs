using System.Globalization;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>Durations in words: <c>P1Y2M</c> is <c>1 year 2 months</c>.</summary>
internal static class DurationText
{
    public static string Of(DurationBits duration)
    {
        List<string> parts = [];
        Add(parts, duration.Months / 12, "year");
        Add(parts, duration.Months % 12, "month");
        Add(parts, duration.Days, "day");
        Add(parts, duration.Seconds / 3600, "hour");
        Add(parts, duration.Seconds / 60 % 60, "minute");
        Add(parts, duration.Seconds % 60, "second");
        return parts.Count == 0 ? "no time" : string.Join(' ', parts);
    }

    private static void Add(List<string> parts, int number, string noun)
    {
        if (number > 0)
        {
            parts.Add(number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s"));
        }
    }
}
