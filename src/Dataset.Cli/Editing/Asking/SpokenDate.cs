using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Cli.Editing.Asking;

/// <summary>Dates as people write them: <c>4 December 2025</c>, <c>Dec. 4th, 2025</c>, <c>December 2025</c>.</summary>
internal static partial class SpokenDate
{
    private const string Months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
        + "|nov(?:ember)?|dec(?:ember)?";

    /// <summary>The date in EDTF; null where it is none that can be told for sure.</summary>
    public static string? Read(string text) => Whole().Match(text.Trim()) is { Success: true } match ? Write(match) : null;

    /// <summary>The days that three numbers can mean, the day first or the month: <c>03/02/2025</c> may be two, <c>18.02.2025</c> is one.</summary>
    public static IReadOnlyList<string> OfNumbers(string text) => Numbers().Match(text.Trim()) is { Success: true } match
        ? [.. new[] { Day(match, "first", "second"), Day(match, "second", "first") }.Where(Exists).Distinct()]
        : [];

    /// <summary>The days of these years that a text without a year can mean: <c>12 January</c>, <c>January 12th</c>.</summary>
    public static IReadOnlyList<string> WithoutYear(string text, IEnumerable<int> years) => text.Any(char.IsAsciiDigit)
        ? [.. years.Select(y => Read(text.Trim() + " " + y.ToString("0000", CultureInfo.InvariantCulture))).OfType<string>().Where(d => d.Length == 10)]
        : [];

    /// <summary>The dates of a text that give day, month and year.</summary>
    public static IEnumerable<PrintedDate> In(string text) => Anywhere().Matches(text)
        .Select(m => (Match: m, Date: Write(m)))
        .Where(d => d.Date is not null)
        .Select(d => new PrintedDate(d.Date!, d.Match.Index, d.Match.Index + d.Match.Length));

    private static string? Write(Match match)
    {
        if (match.Groups["iso"] is { Success: true } iso)
        {
            return Exists(iso.Value) ? iso.Value : null;
        }

        int month = 1 + Array.IndexOf(
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
            match.Groups["month"].Value[..3].ToLowerInvariant());
        string written = match.Groups["year"].Value + "-" + month.ToString("00", CultureInfo.InvariantCulture);
        if (!match.Groups["day"].Success)
        {
            return written;
        }

        written += "-" + int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);
        return Exists(written) ? written : null;
    }

    private static string Day(Match match, string day, string month) => string.Create(
        CultureInfo.InvariantCulture,
        $"{match.Groups["year"].Value}-{match.Groups[month].Value.PadLeft(2, '0')}-{match.Groups[day].Value.PadLeft(2, '0')}");

    private static bool Exists(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})(?<mark>[./-])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?(?<month>" + Months + @")\.?,?[ -](?<year>\d{4})$"
        + "|^(?<month>" + Months + @")\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$"
        + @"|^(?<iso>\d{4}-\d\d-\d\d)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\b(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>" + Months + @")\.?,? (?<year>\d{4})\b"
        + @"|\b(?<month>" + Months + @")\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b"
        + @"|\b(?<iso>\d{4}-\d\d-\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}

/// <summary>A date in EDTF, and where it is printed.</summary>
internal sealed record PrintedDate(string Date, int Start, int End);
