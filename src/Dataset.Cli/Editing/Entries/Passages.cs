using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Quoting;
using Dataset.Compiler.Articles;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Reads words of an article as somebody remembers them.</summary>
internal static class Passages
{
    private const int MostChoices = 5;

    /// <summary>The words letter by letter, as many as make the place known.</summary>
    public static Answer Read(Article article, string typed)
    {
        if (!typed.Any(char.IsLetterOrDigit))
        {
            return Answer.No("give words of the article");
        }

        List<Passage> found = [.. new SloppySearch(article.Text).Find(typed)];
        if (found.Count == 1)
        {
            return Answer.Of(found[0].In(article.Text));
        }

        if (found.Count > 1)
        {
            List<string> longer = [.. found.Select(p => Widened(article.Text, p)).OfType<string>().Take(MostChoices)];
            return Answer.No("these words stand in several places of '" + article.FileName + "'; " + (longer.Count > 0
                ? "give more of them, or choose"
                : "give more of them")) with
            { Choices = longer, IsAmbiguous = true };
        }

        return new PassageFinder(article.Text).Nearest(typed) is { } near
            ? Answer.No("no passage of '" + article.FileName + "' has these words; 1 takes these") with { Choices = [near] }
            : Answer.No("no passage of '" + article.FileName + "' has these words, and none comes near");
    }

    /// <summary>Where words stand that <see cref="Read"/> gave.</summary>
    public static Passage Find(Article article, string words)
    {
        int start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(start, start + words.Length);
    }

    private static string? Widened(string text, Passage passage) => QuoteContext.For(text, passage) is { } around
        ? around.Prefix + passage.In(text) + around.Suffix
        : null;
}
