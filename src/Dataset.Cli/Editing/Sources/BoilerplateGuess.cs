using System.Text.RegularExpressions;
using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Quoting;

namespace Dataset.Cli.Editing.Sources;

/// <summary>Lines that belong to the page and not to the article: those that other articles have as such, and those that look like it.</summary>
internal static partial class BoilerplateGuess
{
    private const int MostLength = 250;

    /// <param name="text">The article.</param>
    /// <param name="known">What is boilerplate in other articles.</param>
    public static IEnumerable<Passage> Of(string text, IEnumerable<string> known)
    {
        HashSet<string> folded = [.. known.Select(LooseMatch.Fold)];
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            string line = text[start..end], words = line.Trim();
            if (words.Length is > 0 and <= MostLength && (folded.Contains(LooseMatch.Fold(words)) || Looks().IsMatch(words)))
            {
                int first = start + line.IndexOf(words, StringComparison.Ordinal);
                yield return new Passage(first, first + words.Length);
            }

            start = end + 1;
        }
    }

    [GeneratedRegex(
        @"^(?:sign up|subscribe|follow us|join us|share this|read more|read also|also read|related (?:articles|stories)|leave a (?:reply|comment)"
        + @"|post a comment|comments?$|advertisement|newsletter|you may also like|previous post|next post|most read|trending|tags?:|click here"
        + @"|your email address|all rights reserved|©|copyright|print this|back to top|skip to|cookie|accept all|support our)"
        + @"|\b(?:newsletter|subscribers? only|whatsapp|telegram channel|all rights reserved|cookie policy|privacy policy|terms of (?:use|service))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Looks();
}
