using System.Text;

namespace Dataset.Tests.Provenance;

/// <summary>No article text is in the assembly beyond the quotes that facts cite.</summary>
public class ArticleTextTests
{
    /// <summary>Long enough that two writers do not find the same words by chance.</summary>
    private const int Window = 40;

    [Fact]
    public void No_stretch_of_an_article_beyond_the_quotes_is_in_the_assembly()
    {
        Dictionary<string, string> stretches = Unquoted();
        stretches.Count.ShouldBeGreaterThan(10_000);

        byte[] assembly = File.ReadAllBytes(typeof(Event).Assembly.Location);
        byte[] documentation = File.ReadAllBytes(Path.ChangeExtension(typeof(Event).Assembly.Location, ".xml"));
        string[] readings =
        [
            Encoding.Latin1.GetString(assembly), Encoding.Unicode.GetString(assembly), Encoding.Unicode.GetString(assembly, 1, assembly.Length - 1),
            Encoding.Latin1.GetString(documentation),
        ];

        readings.SelectMany(reading => Found(reading, stretches)).Distinct().Take(20).ShouldBeEmpty();
    }

    /// <summary>The search itself: it finds a quote that is shipped.</summary>
    [Fact]
    public void A_quote_that_is_shipped_is_in_the_assembly()
    {
        string quote = Sources.All.SelectMany(s => s.Citations).Select(e => e.Quote).First(q => q is { Length: > Window } && Ascii.IsValid(q))!;
        Dictionary<string, string> stretch = new() { [quote[..Window]] = quote };

        Found(Encoding.Latin1.GetString(File.ReadAllBytes(typeof(Event).Assembly.Location)), stretch).ShouldNotBeEmpty();
    }

    /// <summary>
    /// What the dataset puts in its own words is not copied out of the articles: no way around the share of quotes. Headlines are copied: they are
    /// names.
    /// </summary>
    [Fact]
    public void The_datasets_own_words_are_its_own()
    {
        string own = string.Join('\n', OwnWords.All().Except(Sources.All.SelectMany(s => new[] { s.Title, s.DerivedFrom ?? "" })));

        Sources.All.SelectMany(article => Copied(article, own)).ShouldBeEmpty();
    }

    /// <summary>The stretches of an article that stand in a text and that no quote covers to the full.</summary>
    private static IEnumerable<string> Copied(Source article, string own)
    {
        string text = Repository.TextOf(article);
        bool[] quoted = QuoteLimitTests.Quoted(article, text.Length);
        for (int start = 0; start + Window <= text.Length; start++)
        {
            string stretch = text.Substring(start, Window);
            if (quoted.AsSpan(start, Window).Contains(false) && own.Contains(stretch, StringComparison.Ordinal))
            {
                yield return $"{article.File} {start}: {stretch}";
            }
        }
    }

    /// <summary>
    /// Every stretch of an article that is neither within a quote nor within words of the dataset that anybody can read, as the assembly would store
    /// it.
    /// </summary>
    private static Dictionary<string, string> Unquoted()
    {
        string own = string.Join('\n', OwnWords.All().Concat(Sources.All.SelectMany(s => s.Citations).Select(e => e.Quote).OfType<string>()));
        Dictionary<string, string> stretches = new(StringComparer.Ordinal);
        foreach (Source article in Sources.All)
        {
            string text = Repository.TextOf(article);
            bool[] quoted = QuoteLimitTests.Quoted(article, text.Length);
            for (int start = 0; start + Window <= text.Length; start++)
            {
                string stretch = text.Substring(start, Window);
                if (quoted.AsSpan(start, Window).Contains(false) && !own.Contains(stretch, StringComparison.Ordinal))
                {
                    stretches[Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(stretch))] = $"{article.File} {start}: {stretch}";
                    stretches[stretch] = $"{article.File} {start}: {stretch}";
                }
            }
        }

        return stretches;
    }

    private static List<string> Found(string reading, Dictionary<string, string> stretches)
    {
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = stretches.GetAlternateLookup<ReadOnlySpan<char>>();
        List<string> found = [];
        foreach (int length in stretches.Keys.Select(k => k.Length).Distinct())
        {
            for (int start = 0; start + length <= reading.Length; start++)
            {
                if (lookup.TryGetValue(reading.AsSpan(start, length), out string? where))
                {
                    found.Add(where);
                }
            }
        }

        return found;
    }
}
