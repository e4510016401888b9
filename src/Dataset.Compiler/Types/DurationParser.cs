namespace Dataset.Compiler.Types;

/// <summary>Reads ISO 8601 durations in whole numbers: <c>P30D</c>, <c>P2W</c>, <c>PT4H30M</c>, <c>P1Y2M</c>.</summary>
public static class DurationParser
{
    private const string Expected = "a duration is written as P30D, P2W, P1Y2M or PT4H30M";
    private const int MaxDigits = 9;

    // Largest unit first; each at most once, in this order.
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(string text, out DurationBits duration, out string? whyNot)
    {
        duration = default;
        whyNot = Expected;
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        long months = 0, days = 0, seconds = 0;
        bool time = false;
        int next = 0, at = 1;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !time && at + 1 < text.Length)
            {
                time = true;
                next = 0;
                at++;
            }

            int start = at;
            long number = 0;
            for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
            {
                number = at - start < MaxDigits ? (number * 10) + (text[at] - '0') : int.MaxValue;
            }

            if (at < text.Length && text[at] is '.' or ',')
            {
                whyNot = "a fraction is not supported; give the next smaller unit";
                return false;
            }

            int unit = at < text.Length && at > start ? (time ? TimeUnits : DateUnits).IndexOf(text[at], next) : -1;
            if (unit < 0)
            {
                return false;
            }

            next = unit + 1;
            switch (time, text[at++])
            {
                case (false, 'Y'): months += number * 12; break;
                case (false, 'M'): months += number; break;
                case (false, 'W'): days += number * 7; break;
                case (false, _): days += number; break;
                case (true, 'H'): seconds += number * 3600; break;
                case (true, 'M'): seconds += number * 60; break;
                default: seconds += number; break;
            }
        }

        if (months > DurationBits.MaxMonths || days > DurationBits.MaxDays || seconds > DurationBits.MaxSeconds)
        {
            whyNot = "it is too long";
            return false;
        }

        duration = new DurationBits((int)months, (int)days, (int)seconds);
        whyNot = null;
        return true;
    }
}
