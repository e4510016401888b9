using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Quoting;

/// <summary>
/// Finds a passage that somebody typed from memory of its words: the shape of quotation marks, dashes and spaces, accents, letter case and
/// punctuation make no difference.
/// </summary>
internal sealed class SloppySearch
{
    private readonly string _text;
    private readonly Words _words;

    public SloppySearch(string text)
    {
        _text = text;
        _words = Words.Of(text);
    }

    /// <summary>Every place where these words stand, in order, without overlap.</summary>
    public IEnumerable<Passage> Find(string typed)
    {
        string wanted = Words.Of(typed).Folded;
        if (wanted.Length <= 1)
        {
            yield break;
        }

        for (int at = 0; (at = _words.Folded.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at += wanted.Length - 1)
        {
            // The folded text separates words by one space, and begins and ends with one.
            yield return Widen(_words.Origins[at + 1], _words.Origins[at + wanted.Length - 2] + 1, typed.Trim());
        }
    }

    /// <summary>Takes in the punctuation around the words as far as it was typed.</summary>
    private Passage Widen(int start, int end, string typed)
    {
        int first = 0, last = typed.Length - 1;
        while (LetterFolding.Fold(typed[first]).Length == 0)
        {
            first++;
        }

        while (LetterFolding.Fold(typed[last]).Length == 0)
        {
            last--;
        }

        for (int i = first - 1; i >= 0 && start > 0 && IsAlike(typed[i], _text[start - 1]); i--)
        {
            start--;
        }

        for (int i = last + 1; i < typed.Length && end < _text.Length && IsAlike(typed[i], _text[end]); i++)
        {
            end++;
        }

        while (!Graphemes.IsBoundary(_text, end))
        {
            end++;
        }

        while (char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return new Passage(start, end);
    }

    private static bool IsAlike(char typed, char printed) => typed == printed || Shape(typed) == Shape(printed);

    private static char Shape(char c) => c switch
    {
        '\'' or '`' or '\u00B4' or (>= '\u2018' and <= '\u201F') or '\u2032' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        '\u2026' => '.',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <param name="Folded">The words, each with one space before and behind it.</param>
    /// <param name="Origins">Per folded character, where it stands in the text.</param>
    private sealed record Words(string Folded, IReadOnlyList<int> Origins)
    {
        public static Words Of(string text)
        {
            StringBuilder folded = new(" ");
            List<int> origins = [0];
            for (int i = 0; i < text.Length; i++)
            {
                // Between letters an apostrophe or a full stop joins, every other mark parts: "Russia's" is "russias", "U.S." is "us".
                // An accent that stands apart belongs to its letter.
                bool joins = Graphemes.IsExtending(text[i])
                    || (Shape(text[i]) is '"' or '.' && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]));
                string letters = LetterFolding.Fold(text[i]);
                if (letters.Length == 0 && !joins && folded[^1] != ' ')
                {
                    letters = " ";
                }

                folded.Append(letters);
                origins.AddRange(Enumerable.Repeat(i, letters.Length));
            }

            if (folded[^1] != ' ')
            {
                folded.Append(' ');
                origins.Add(text.Length);
            }

            return new Words(folded.ToString(), origins);
        }
    }
}

/// <summary>A stretch of an article; the end is behind its last character.</summary>
internal readonly record struct Passage(int Start, int End)
{
    public string In(string text) => text[Start..End];
}
