namespace Dataset.Compiler.Types;

/// <summary>
/// Reads EDTF (ISO 8601-2:2019) level 1 for the years 0001 to 9999: dates, seasons, qualifiers, unspecified digits, intervals with open and unknown
/// ends; and of level 2 one day out of a range, <c>[a..b]</c>. Times of the day are another type's.
/// </summary>
public static class FuzzyDateParser
{
    private const string Open = "..";

    /// <param name="text">The date.</param>
    /// <param name="date">The date's bits.</param>
    /// <param name="whyNot">Where it is no such date: why, in a few words.</param>
    public static bool TryParse(string text, out FuzzyDateBits date, out string? whyNot)
    {
        date = default;
        whyNot = Refusal(text);
        if (whyNot is not null)
        {
            return false;
        }

        if (text[0] == '[' || text[text.Length - 1] == ']')
        {
            return TryOneOf(text, out date, out whyNot);
        }

        int slash = text.IndexOf('/');
        if (slash >= 0)
        {
            return TryInterval(text.Substring(0, slash), text.Substring(slash + 1), out date, out whyNot);
        }

        if (text.Contains(Open))
        {
            whyNot = "an interval is written a/b, and one day out of a range [a..b]";
            return false;
        }

        if (!FuzzyDateEnd.TryParse(text, out FuzzyDateEnd end, out whyNot))
        {
            return false;
        }

        date = new FuzzyDateBits(end.Earliest, end.Latest, end.Precision, end.Precision, end.Qualifier, end.Qualifier, DateForm.Date, false, false);
        return true;
    }

    /// <summary>What EDTF has, or people write, and this dataset does not take.</summary>
    private static string? Refusal(string text)
    {
        if (text.Length == 0)
        {
            return "it is empty: give a date, or leave the field out";
        }

        if (text.Length == 9 && text[4] == '-' && CalendarDate.TryDigits(text, 0, 4, out _) && CalendarDate.TryDigits(text, 5, 4, out _))
        {
            string first = text.Substring(0, 4), last = text.Substring(5);
            return "the years from one to another are written " + first + "/" + last + ", and one of them [" + first + ".." + last + "]";
        }

        if (text.Contains("://"))
        {
            return "this is a web address: write a date, as 2025, 2025-02 or 2025-02-18";
        }

        if (text.Contains(" - ") || text.Contains(" to "))
        {
            return "write from one to another as a/b, and one day out of a range as [a..b]";
        }

        for (int i = 0; i < text.Length; i++)
        {
            string? why = text[i] switch
            {
                ',' or '{' or '}' => "a set of several dates is not supported; give the range as [a..b]",
                ':' or 'T' or 't' when IsDigit(text, i - 1) && IsDigit(text, i + 1) => "a time of day is not supported; give the day only",
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "the parts are joined by a plain hyphen (-), not by a dash",
                ' ' or '\t' => "write it in digits and hyphens, as in 2025-02-18, without a space",
                _ => null,
            };
            if (why is not null)
            {
                return why;
            }
        }

        int slash = text.IndexOf('/');
        return slash >= 0 && text.IndexOf('/', slash
            + 1) >= 0 ? "a date is written with hyphens, as in 2025-02-18; a slash stands between the two ends of an interval"
            : text[0] is '-' or '+' or 'Y' or 'y' ? "only the years 0001 to 9999 are supported: leave it out, or declare the property as string"
            : null;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && text[at] is >= '0' and <= '9';

    private static bool TryOneOf(string text, out FuzzyDateBits date, out string? whyNot)
    {
        date = default;
        int dots = text.IndexOf(Open, StringComparison.Ordinal);
        if (text.Length < 2 || text[0] != '[' || text[text.Length - 1] != ']')
        {
            whyNot = "a bracket is missing; one day out of a range is written [a..b]";
            return false;
        }

        if (dots < 0 || text.Contains("/"))
        {
            whyNot = "in brackets stand two dates with two dots between them, as in [2025-03-23..2025-03-26]";
            return false;
        }

        string from = text.Substring(1, dots - 1), to = text.Substring(dots + 2, text.Length - dots - 3);
        if (from.Length == 0 || to.Length == 0)
        {
            whyNot = "one day out of a range needs both ends of the range";
            return false;
        }

        return FuzzyDateEnd.TryParse(from, out FuzzyDateEnd a, out whyNot)
            && FuzzyDateEnd.TryParse(to, out FuzzyDateEnd b, out whyNot)
            && TryJoin(a, b, DateForm.OneOf, out date, out whyNot);
    }

    private static bool TryInterval(string from, string to, out FuzzyDateBits date, out string? whyNot)
    {
        date = default;
        if (from is Open or "" && to is Open or "")
        {
            whyNot = "an interval needs at least one end: give one, or leave the field out";
            return false;
        }

        // Two dots are no bound; nothing is a bound that nobody knows.
        FuzzyDateEnd a = FuzzyDateEnd.OpenStart with { IsUnknown = from.Length == 0 }, b = FuzzyDateEnd.OpenEnd with { IsUnknown = to.Length == 0 };
        whyNot = null;
        return (from is Open or "" || FuzzyDateEnd.TryParse(from, out a, out whyNot))
            && (to is Open or "" || FuzzyDateEnd.TryParse(to, out b, out whyNot))
            && TryJoin(a, b, DateForm.Interval, out date, out whyNot);
    }

    private static bool TryJoin(FuzzyDateEnd a, FuzzyDateEnd b, DateForm form, out FuzzyDateBits date, out string? whyNot)
    {
        date = default;
        whyNot = null;
        if (a.Earliest > b.Latest)
        {
            whyNot = "it ends before it starts: correct one of its ends";
            return false;
        }

        date = new FuzzyDateBits(
            a.Earliest, b.Latest, a.Precision, b.Precision, a.Qualifier, b.Qualifier, form, a.IsOpen, b.IsOpen, a.IsUnknown, b.IsUnknown);
        return true;
    }
}
