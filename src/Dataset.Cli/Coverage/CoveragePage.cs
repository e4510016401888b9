using System.Globalization;
using System.Net;
using System.Text;

namespace Dataset.Cli.Coverage;

/// <summary>The articles as one page without scripts: each sentence in the colour of what became of it, with the facts that it backs.</summary>
internal static class CoveragePage
{
    private const string Style =
        "body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
        + "li{margin:.4rem 0;padding:.2rem .6rem;border-left:.3rem solid #999}li.backed{border-color:#2a2}li.open{border-color:#c22;background:#c221}"
        + "summary{cursor:pointer}summary small{opacity:.7}details ul{margin:.2rem 0}code{font-size:.85em}";

    public static string Write(IReadOnlyList<ArticleCoverage> articles, IReadOnlyList<string> lists)
    {
        StringBuilder page =
            new("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                + "content=\"width=device-width\">\n<title>Coverage</title>\n<style>"
            + Style + "</style>\n<h1>What the facts account for</h1>\n");
        foreach (ArticleCoverage article in articles)
        {
            page.Append("<h2 id=\"").Append(Encode(article.Source)).Append("\">").Append(Encode(article.Source)).Append("</h2>\n<p>")
                .Append(Encode(CoverageTotals.Of(article.Sentences, lists))).Append("</p>\n<ol>\n");
            foreach (CoveredSentence sentence in article.Sentences)
            {
                Write(page, article.Article.Text, sentence);
            }

            page.Append("</ol>\n");
        }

        return page.Append("</html>\n").ToString();
    }

    private static void Write(StringBuilder page, string text, CoveredSentence sentence)
    {
        page.Append("<li class=\"").Append(Encode(sentence.State)).Append("\">");
        string words = Encode(sentence.Passage.In(text));
        string note = " <small>" + Encode(sentence.State) + " " + CoverageCommand.Percent(sentence.Covered, sentence.Length) + "</small>";
        if (sentence.BackedBy.Count == 0)
        {
            page.Append(words).Append(note);
        }
        else
        {
            page.Append("<details><summary>").Append(words).Append(note)
                .Append(CultureInfo.InvariantCulture, $" <small>({sentence.BackedBy.Count})</small></summary><ul>");
            foreach (string fact in sentence.BackedBy)
            {
                page.Append("<li><code>").Append(Encode(fact)).Append("</code></li>");
            }

            page.Append("</ul></details>");
        }

        page.Append("</li>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
