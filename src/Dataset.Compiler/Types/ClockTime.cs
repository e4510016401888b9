namespace Dataset.Compiler.Types;

/// <summary>Reads points of time as YAML writes them: a day, <c>T</c> or a space, and a time of the day to a ten-millionth of a second.</summary>
internal static class ClockTime
{
    public const string Expected = "a point of time is written as 2025-02-18T10:30:00";

    /// <summary>Reads <c>hh:mm</c>, <c>hh:mm:ss</c> and <c>hh:mm:ss.fffffff</c>; an hour before ten may have one digit.</summary>
    public static bool TryParseTime(string text, out long ticks)
    {
        ticks = 0;
        text = text.Length > 1 && text[1] == ':' ? "0" + text : text;
        if (text.Length < 5
            || text[2] != ':'
            || !CalendarDate.TryDigits(text, 0, 2, out int hours)
            || !CalendarDate.TryDigits(text, 3, 2, out int minutes)
            || hours > 23 || minutes > 59)
        {
            return false;
        }

        ticks = (hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute);
        if (text.Length == 5)
        {
            return true;
        }

        if (text.Length < 8 || text[5] != ':' || !CalendarDate.TryDigits(text, 6, 2, out int seconds) || seconds > 59)
        {
            return false;
        }

        ticks += seconds * TimeSpan.TicksPerSecond;
        int figures = text.Length - 9;
        if (text.Length == 8)
        {
            return true;
        }

        if (text[8] != '.' || figures is < 1 or > 7 || !CalendarDate.TryDigits(text, 9, figures, out int fraction))
        {
            return false;
        }

        for (int i = figures; i < 7; i++)
        {
            fraction *= 10;
        }

        ticks += fraction;
        return true;
    }

    /// <summary>Reads a day with or without a time; what follows the time is left over.</summary>
    public static bool TryParse(string text, out long ticks, out string zone)
    {
        (ticks, zone) = (0, "");
        if (text.Length < 10 || !CalendarDate.TryParse(text.Substring(0, 10), out int day))
        {
            return false;
        }

        ticks = day * TimeSpan.TicksPerDay;
        if (text.Length == 10)
        {
            return true;
        }

        int end = text.IndexOfAny(['Z', 'z', '+', '-'], 11);
        string time = text.Substring(11, (end < 0 ? text.Length : end) - 11).TrimEnd(' ');
        zone = end < 0 ? "" : text.Substring(end);
        if (text[10] is not ('T' or 't' or ' ') || !TryParseTime(time, out long inDay))
        {
            return false;
        }

        ticks += inDay;
        return true;
    }

    /// <summary>Reads <c>Z</c>, <c>+05</c>, <c>+05:30</c>, <c>+5:30</c> and <c>+0530</c>, in ticks.</summary>
    public static bool TryParseZone(string zone, out long ticks)
    {
        ticks = 0;
        if (zone is "Z" or "z")
        {
            return true;
        }

        zone = zone.Length == 5 && zone.IndexOf(':') < 0 ? zone.Insert(3, ":") : zone;
        string[] parts = zone.Length > 1 && zone[0] is '+' or '-' ? zone.Substring(1).Split(':') : [];
        int minutes = 0;
        if (parts.Length is not (1 or 2) || parts[0].Length is not (1 or 2) || !CalendarDate.TryDigits(parts[0], 0, parts[0].Length, out int hours)
            || (parts.Length == 2 && (parts[1].Length != 2 || !CalendarDate.TryDigits(parts[1], 0, 2, out minutes))) || hours > 14 || minutes > 59
            || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (zone[0] == '-' ? -1 : 1);
        return true;
    }
}
