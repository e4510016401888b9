using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Compiler.Types;

/// <summary>
/// Dates as people write them elsewhere, in EDTF: for proposals alone. What may mean two things, such as 3/4/1887, has none.
/// </summary>
internal static class DateSpelling
{
    private const int LongestText = 40;

    private static readonly Regex s_yearFirst = Of(@"^(?<y>[0-9]{4})(?<s>[-./])(?<m>[0-9]{1,2})(\k<s>(?<d>[0-9]{1,2}))?$");
    private static readonly Regex s_dayFirst = Of(@"^((?<d>[0-9]{1,2})\.\s?)?(?<m>[0-9]{1,2})\.\s?(?<y>[0-9]{4})$");
    private static readonly Regex s_eitherFirst = Of(@"^(?<a>[0-9]{1,2})(?<s>[-/])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})$");
    private static readonly Regex s_digits = Of(@"^(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})$");
    private static readonly Regex s_words = Of(
        @"^((?<d>[0-9]{1,2})(st|nd|rd|th|\.)?\s+)?(?<w>[a-z]{3,9})\.?\s+((?<d>[0-9]{1,2})(st|nd|rd|th)?,\s*)?(?<y>[0-9]{4})$");
    private static readonly Regex s_about = Of(@"^(c\.?|ca\.?|circa|about|around|approximately)\s?(?<y>[0-9]{4}(-[0-9]{2}){0,2})$");
    private static readonly Regex s_decade = Of(@"^(?<y>[0-9]{3})0'?s$");
    private static readonly Regex s_either = Of(@"^(?<a>[0-9]{4})\s*(or|\||/or)\s*(?<b>[0-9]{4})$");

    /// <summary>The date that a text spells in another way; null where it spells none, or more than one.</summary>
    public static string? Meant(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        text = text.Trim();
        foreach (Regex form in (Regex[])[s_yearFirst, s_dayFirst, s_digits])
        {
            if (form.Match(text) is { Success: true } found)
            {
                return Date(found, found.Groups["m"].Value);
            }
        }

        return s_eitherFirst.Match(text) is { Success: true } either ? DayOrMonth(either)
            : s_words.Match(text) is { Success: true } words ? Date(words, Month(words.Groups["w"].Value))
            : s_about.Match(text) is { Success: true } about ? about.Groups["y"].Value + "~"
            : s_decade.Match(text) is { Success: true } decade ? decade.Groups["y"].Value + "X"
            : s_either.Match(text) is { Success: true } two && Number(two, "b") == Number(two, "a") + 1
                ? "[" + two.Groups["a"].Value + ".." + two.Groups["b"].Value + "]"
            : null;
    }

    /// <summary>Which of both is the day, where only one of them can be a month.</summary>
    private static string? DayOrMonth(Match found)
    {
        int a = Number(found, "a"), b = Number(found, "b");
        return a > 12 == b > 12 ? null
            : found.Groups["y"].Value + "-" + TwoDigits(a > 12 ? b : a) + "-" + TwoDigits(a > 12 ? a : b);
    }

    private static string? Date(Match found, string? month) =>
        month is null ? null
            : found.Groups["y"].Value + "-" + month.PadLeft(2, '0')
                + (found.Groups["d"].Success ? "-" + found.Groups["d"].Value.PadLeft(2, '0') : "");

    private static string? Month(string name)
    {
        string[] names = DateTimeFormatInfo.InvariantInfo.MonthNames;
        int at = Array.FindIndex(names, n => n.Length > 0
            && (n.Equals(name, StringComparison.OrdinalIgnoreCase) || n.Substring(0, 3).Equals(name, StringComparison.OrdinalIgnoreCase)));
        return at < 0 ? null : TwoDigits(at + 1);
    }

    private static int Number(Match found, string group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
