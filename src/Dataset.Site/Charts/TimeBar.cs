using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Charts;

/// <summary>
/// A stretch of time on a line: what is certain in full, what may be in outline, an end that is open as an arrow, what is only planned hollow.
/// </summary>
internal static class TimeBar
{
    private const string Height = "18";

    public static void Write(HtmlWriter html, TimeScale scale, Period period, bool isPlanned)
    {
        html.Open("svg", ("class", "bar" + (isPlanned ? " planned" : "") + (period.IsVague ? " vague" : "")), ("width", "100%"), ("height", Height),
            ("aria-hidden", "true"), ("focusable", "false"));
        if (period.IsMoment && period.IsExactDay)
        {
            html.Shape("circle", ("cx", TimeScale.Percent(scale.At(period.Earliest))), ("cy", "9"), ("r", "5"), ("class", "moment"));
        }
        else if (period.IsMoment)
        {
            Rectangle(html, scale, period.Earliest, period.Latest, "maybe", 4, 10);
        }
        else
        {
            Lasting(html, scale, period);
        }

        html.Close();
    }

    private static void Lasting(HtmlWriter html, TimeScale scale, Period period)
    {
        if (period.StartsBy > period.Earliest)
        {
            Rectangle(html, scale, period.Earliest, period.StartsBy, "maybe", 5, 8);
        }

        if (period.EndsFrom >= period.StartsBy)
        {
            Rectangle(html, scale, period.StartsBy, period.EndsFrom, "certain", 5, 8);
        }

        if (period.Latest > period.EndsFrom)
        {
            Rectangle(html, scale, Math.Max(period.EndsFrom, period.StartsBy), period.Latest, period.IsOpenEnd ? "maybe open-end" : "maybe", 5, 8);
        }

        if (period.IsOpenEnd)
        {
            Arrow(html, "100%", "M-9 3 L-1 9 L-9 15");
        }

        if (period.IsOpenStart)
        {
            Arrow(html, "0%", "M9 3 L1 9 L9 15");
        }
    }

    private static void Rectangle(HtmlWriter html, TimeScale scale, int from, int to, string look, int top, int height)
    {
        double start = scale.At(from), width = Math.Max(0.5, scale.At(to) - start);
        html.Shape("rect", ("x", TimeScale.Percent(Math.Min(start, 99.5))), ("y", Number(top)), ("width", TimeScale.Percent(width)),
            ("height", Number(height)), ("rx", "3"), ("class", look));
    }

    private static void Arrow(HtmlWriter html, string at, string path) =>
        html.Open("svg", ("x", at), ("overflow", "visible")).Shape("path", ("d", path), ("class", "arrow")).Close();

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
