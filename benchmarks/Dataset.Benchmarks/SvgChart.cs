using System.Globalization;
using System.Net;
using System.Text;

namespace Dataset.Benchmarks;

/// <summary>A line of a chart.</summary>
internal sealed record Series(string Name, string Colour, IReadOnlyList<(double X, double Y)> Points);

/// <summary>A bar of a chart.</summary>
internal sealed record Bar(string Name, string Colour, double Value);

/// <summary>Draws small charts on logarithmic scales; readable on a light page and on a dark one.</summary>
internal static class SvgChart
{
    private const double Width = 720, Left = 64, Right = 150, Top = 44, Bottom = 48;

    /// <summary>Lines over the number of rows.</summary>
    public static string Lines(string title, string vertical, IReadOnlyList<Series> series)
    {
        const double Height = 380;
        Scale x = Scale.Over(series.SelectMany(s => s.Points).Select(p => p.X), Left, Width - Right, exact: true);
        Scale y = Scale.Over(series.SelectMany(s => s.Points).Select(p => p.Y), Height - Bottom, Top, exact: false);
        StringBuilder svg = Open(title, Height);
        foreach (double tick in y.Steps())
        {
            Line(svg, "grid", Left, y.At(tick), Width - Right, y.At(tick));
            Text(svg, "end", Left - 8, y.At(tick) + 4, Tick(tick));
        }

        foreach (double tick in series.SelectMany(s => s.Points).Select(p => p.X).Distinct().Order())
        {
            Line(svg, "grid", x.At(tick), Top, x.At(tick), Height - Bottom);
            Text(svg, "middle", x.At(tick), Height - Bottom + 18, Figure.Label((int)tick));
        }

        Text(svg, "middle", (Left + Width - Right) / 2, Height - 10, "rows");
        Text(svg, "start", 8, Top - 10, vertical);
        Curves(svg, series, x, y);
        return Close(svg);
    }

    /// <summary>Ratios as bars that start at 1: to the left is better.</summary>
    public static string Ratios(string title, string under, IReadOnlyList<Bar> bars)
    {
        const double Step = 24, Label = 250, End = 60;
        double height = Top + (bars.Count * Step) + Bottom;
        Scale x = Scale.Over(bars.Select(b => b.Value).Append(1), Label, Width - End, exact: false, step: 2);
        StringBuilder svg = Open(title, height);
        foreach (double tick in x.Steps())
        {
            Line(svg, "grid", x.At(tick), Top, x.At(tick), height - Bottom);
            Text(svg, "middle", x.At(tick), height - Bottom + 18, Tick(tick));
        }

        for (int i = 0; i < bars.Count; i++)
        {
            double from = Math.Min(x.At(1), x.At(bars[i].Value)), to = Math.Max(x.At(1), x.At(bars[i].Value)), y = Top + (i * Step);
            Text(svg, "end", Label - 10, y + 16, bars[i].Name);
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from:F1}\" y=\"{y
                + 4:F1}\" width=\"{Math.Max(1, to - from):F1}\" height=\"{Step - 8:F1}\" fill=\"{bars[i].Colour}\"/>\n");
            Text(svg, "start", to + 6, y + 16, Figure.Number(bars[i].Value));
        }

        Line(svg, "axis", x.At(1), Top - 4, x.At(1), height - Bottom + 4);
        Text(svg, "middle", (Label + Width - End) / 2, height - 10, under);
        return Close(svg);
    }

    private static void Curves(StringBuilder svg, IReadOnlyList<Series> series, Scale x, Scale y)
    {
        double last = double.NegativeInfinity;
        foreach (Series one in series.OrderBy(s => y.At(s.Points[^1].Y)))
        {
            string points = string.Join(' ', one.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{x.At(p.X):F1},{y.At(p.Y):F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{one.Colour}\" stroke-width=\"2.5\"/>\n");
            foreach ((double px, double py) in one.Points)
            {
                svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<circle cx=\"{x.At(px):F1}\" cy=\"{y.At(py):F1}\" r=\"3.5\" fill=\"{one.Colour}\"><title>{Encode(one.Name)}: {Figure.Number(py)}</title></circle>\n");
            }

            // Names stand beside the ends of their lines, and give way downwards.
            double at = Math.Max(y.At(one.Points[^1].Y) + 4, last + 16);
            last = at;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Width - Right + 12:F1}\" y=\"{at:F1}\" style=\"fill:{one.Colour};font-weight:600\">{Encode(one.Name)}</text>\n");
        }
    }

    private static StringBuilder Open(string title, double height) => new StringBuilder()
        .Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width:F0} {height:F0}\" width=\"{Width:F0}\" height=\"{height:F0}\" role=\"img\">\n")
        .Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)}</title>\n")
        .Append(
            """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #57606a }
            .title { font-size: 15px; font-weight: 600 }
            .grid { stroke: #8b949e; stroke-opacity: .3 }
            .axis { stroke: #8b949e; stroke-width: 1.5 }
            @media (prefers-color-scheme: dark) { text { fill: #adb5bd } }
            </style>

            """.ReplaceLineEndings("\n"))
        .Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"8\" y=\"18\">{Encode(title)}</text>\n");

    private static string Close(StringBuilder svg) => svg.Append("</svg>\n").ToString();

    private static void Line(StringBuilder svg, string kind, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{kind}\" x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\"/>\n");

    private static void Text(StringBuilder svg, string anchor, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text text-anchor=\"{anchor}\" x=\"{x:F1}\" y=\"{y:F1}\">{Encode(text)}</text>\n");

    private static string Tick(double tick) => tick.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A logarithmic scale.</summary>
    private sealed record Scale(double Step, double Low, double High, double From, double To)
    {
        public static Scale Over(IEnumerable<double> values, double from, double to, bool exact, double step = 10)
        {
            double low = Math.Log(values.Min(), step), high = Math.Log(values.Max(), step);
            return exact ? new(step, low, high, from, to) : new(step, Math.Floor(low), Math.Ceiling(high), from, to);
        }

        public double At(double value) => From + ((Math.Log(value, Step) - Low) / (High - Low) * (To - From));

        public IEnumerable<double> Steps()
        {
            for (double exponent = Math.Ceiling(Low); exponent <= High; exponent++)
            {
                yield return Math.Pow(Step, exponent);
            }
        }
    }
}
