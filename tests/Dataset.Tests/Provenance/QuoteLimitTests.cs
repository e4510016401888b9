using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Tests.Provenance;

/// <summary>The articles belong to their publishers: quotes are short, few, and all there is.</summary>
public class QuoteLimitTests
{
    [Fact]
    public void No_quote_has_more_words_than_allowed()
    {
        int limit = int.Parse(Setting("quote_words"), CultureInfo.InvariantCulture);

        Sources.All.SelectMany(s => s.Citations).Where(e => e.Quote is not null)
            .ShouldAllBe(e => e.Quote!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= limit);
    }

    [Fact]
    public void No_article_is_quoted_beyond_its_share()
    {
        decimal limit = decimal.Parse(Setting("quote_share"), CultureInfo.InvariantCulture);

        foreach (Source article in Sources.All)
        {
            string text = Repository.TextOf(article);
            decimal share = Quoted(article, text.Length).Count(quoted => quoted) / (decimal)text.Length;
            share.ShouldBeLessThanOrEqualTo(limit, article.Id);
        }
    }

    /// <summary>Which characters of an article some quote that is shipped covers.</summary>
    internal static bool[] Quoted(Source article, int length)
    {
        bool[] quoted = new bool[length];
        foreach (Evidence evidence in article.Citations)
        {
            if (evidence.Quote is not null)
            {
                quoted.AsSpan(evidence.Span.Start, evidence.Span.Length).Fill(true);
            }
        }

        return quoted;
    }

    private static string Setting(string name) =>
        Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, "curated", "dataset.yaml")), name + @":\s*'?([0-9.]+)").Groups[1].Value;
}
