using System.Globalization;

namespace Briefing.Wording;

/// <summary>Puts dates into words that do not claim more than is known.</summary>
internal static class When
{
    /// <summary>The date: 2025-02-18, 2025-02, 2025-02-16 to 2025-02-18, since 2014, between 2025-03-23 and 2025-03-26.</summary>
    public static string Text(FuzzyDate date)
    {
        string[] ends = date.ToString().Trim('[', ']').Split(date.Form == DateForm.OneOf ? ".." : "/");
        return date.Form switch
        {
            DateForm.Interval when date.IsOpenEnd => "since " + Plain(ends[0]),
            DateForm.Interval when date.IsOpenStart => "until " + Plain(ends[1]),
            DateForm.Interval => $"{Plain(ends[0])} to {Plain(ends[1])}",
            DateForm.OneOf => $"between {Plain(ends[0])} and {Plain(ends[1])}",
            _ => Plain(ends[0]),
        };
    }

    /// <summary>When something began: from 2025-03-03, since 2014 at the latest.</summary>
    public static string From(FuzzyDate date) =>
        date.IsOpenStart ? $"since {Plain(date.ToString().Split('/')[^1])} at the latest" : "from " + Text(date);

    /// <summary>When something ended: until 2025-03-18, last known on 2025-03-11.</summary>
    public static string Until(FuzzyDate date) =>
        date.IsOpenEnd
            ? $"last known {(date.Precision == DatePrecision.Day ? "on" : "in")} {Plain(date.ToString().Split('/')[0])}"
            : "until " + Text(date);

    /// <summary>How exactly the date is known.</summary>
    public static string Certainty(FuzzyDate date)
    {
        string exactness = date.Form switch
        {
            DateForm.OneOf => "one day of these",
            _ => "to the " + Words.Of(date.Precision),
        };
        return date.Qualifier switch
        {
            DateQualifier.Uncertain => exactness + ", uncertain",
            DateQualifier.Approximate => exactness + ", approximate",
            DateQualifier.UncertainAndApproximate => exactness + ", uncertain and approximate",
            _ => exactness,
        };
    }

    /// <summary>A day.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(string end) => end.TrimEnd('?', '~', '%');
}
