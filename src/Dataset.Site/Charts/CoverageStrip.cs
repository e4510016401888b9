using System.Globalization;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Charts;

/// <summary>An article as a strip: a field for each sentence, as wide as it is long, in the colour of what became of it.</summary>
internal static class CoverageStrip
{
    public static void Write(HtmlWriter html, SiteArticle article, IReadOnlyList<Passage> passages, string title)
    {
        string summary = Summary(article, passages);
        double length = Math.Max(1, article.Sentences.Sum(s => s.End - s.Start)), at = 0;
        html.Open("figure", ("class", "strip"));
        html.Open("svg", ("role", "img"), ("aria-label", "Coverage of " + title + ": " + summary), ("height", "18"), ("width", "100%"));
        foreach (SiteSentence sentence in article.Sentences)
        {
            double width = (sentence.End - sentence.Start) / length * 100;
            string look = sentence.State switch { "backed" => "backed", "open" => "open", _ => "aside" };
            html.Shape("rect", ("x", Percent(at)), ("width", Percent(width)), ("height", "18"), ("class", "sentence " + look));
            at += width;
        }

        html.Close().Element("figcaption", summary).Close().Line();
    }

    private static string Summary(SiteArticle article, IReadOnlyList<Passage> passages)
    {
        bool[] isQuoted = new bool[article.Text.Length];
        foreach (Passage passage in passages.Where(p => p.End <= isQuoted.Length))
        {
            isQuoted.AsSpan(passage.Start, passage.End - passage.Start).Fill(true);
        }

        int letters = 0, quoted = 0;
        for (int i = 0; i < isQuoted.Length; i++)
        {
            bool counts = char.IsLetterOrDigit(article.Text[i]);
            letters += counts ? 1 : 0;
            quoted += counts && isQuoted[i] ? 1 : 0;
        }

        IEnumerable<string> states = article.Sentences.GroupBy(s => s.State).OrderBy(g => g.Key == "backed" ? 0 : g.Key == "open" ? 2 : 1)
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count().ToString(CultureInfo.InvariantCulture) + " " + g.Key);
        return Labels.Count(article.Sentences.Count, "sentence") + ": " + string.Join(", ", states) + "; "
            + (letters == 0 ? 100 : 100 * quoted / letters).ToString(CultureInfo.InvariantCulture) + "% of the letters are evidence";
    }

    private static string Percent(double part) => part.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
