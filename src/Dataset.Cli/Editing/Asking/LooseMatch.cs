using System.Text;
using Dataset.Cli.Quoting;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Editing.Asking;

/// <summary>Something that can be meant: what YAML calls it, and what people do.</summary>
internal sealed record Named(string Key, IReadOnlyList<string> Names);

/// <summary>
/// Finds what a name means: by the key, by a name that differs in case, accents and marks alone, by the beginnings of words where only one thing
/// has them.
/// </summary>
internal static class LooseMatch
{
    private const int MostChoices = 9, MostListed = 40;

    /// <param name="text">What was typed.</param>
    /// <param name="all">What there is.</param>
    public static Answer Find(string text, IReadOnlyCollection<Named> all)
    {
        if (all.Any(n => n.Key == text))
        {
            return Answer.Of(text);
        }

        string folded = Fold(text);
        List<string> found = folded.Length == 0 ? [] : Keys(all.Where(n => NamesOf(n).Any(name => Fold(name) == folded)));
        if (found.Count == 0 && folded.Length > 0)
        {
            string[] words = folded.Split(' ');
            found = Keys(all.Where(n => NamesOf(n).Any(name => Fold(name).Split(' ') is var there
                && words.All(w => there.Any(t => t.StartsWith(w, StringComparison.Ordinal))))));
        }

        if (found.Count == 1)
        {
            return Answer.Of(found[0]);
        }

        if (found.Count > 1)
        {
            string choose = found.Count > MostChoices ? "have that in their names: type more of it, or choose" : "are meant: choose one";
            return Answer.No("several " + choose) with { Choices = [.. found.Take(MostChoices)], IsAmbiguous = true };
        }

        string? near = Similarity.Suggest(text, all.SelectMany(NamesOf));
        Named? meant = near is null ? null : all.First(n => NamesOf(n).Contains(near));
        return Answer.No("there is no '" + text + "'" + (
            meant is not null ? "; did you mean '" + meant.Key + "'?"
            : all.Count is > 0 and <= MostListed ? "; there are: " + string.Join(", ", all.Select(n => n.Key))
            : "")) with
        { Unknown = text };
    }

    /// <summary>
    /// Letters and digits of words, in lower case without accents, with one space between them. Unlike where words are searched, a full stop parts
    /// them: keys are made of these.
    /// </summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new();
        foreach (char c in text)
        {
            string letters = c is '\'' or '\u2019' ? "" : LetterFolding.Fold(c);
            if (letters.Length > 0)
            {
                folded.Append(letters);
            }
            else if (c is not ('\'' or '\u2019') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static IEnumerable<string> NamesOf(Named named) => named.Names.Prepend(named.Key);

    private static List<string> Keys(IEnumerable<Named> found) => [.. found.Select(n => n.Key).Distinct().Order(StringComparer.Ordinal)];
}
