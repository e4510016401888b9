using System.Numerics;
using System.Text;
using Dataset.Cli.Quoting;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary>A text as words to be looked for: accents, letter case and punctuation make no difference.</summary>
internal static class SearchWords
{
    /// <summary>Words that are at most this wrong are the same word: one slip in a word of four letters, two in one of eight.</summary>
    private static int SlipsIn(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    /// <summary>The words with one space between them.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            // Between letters an apostrophe or a full stop joins: "Russia's" is "russias", "U.S." is "us".
            bool joins = Graphemes.IsExtending(text[i])
                || (text[i] is '\'' or '’' or '.' && i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && char.IsLetter(text[i + 1]));
            string letters = LetterFolding.Fold(text[i]);
            if (letters.Length > 0)
            {
                folded.Append(letters);
            }
            else if (!joins && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>How well a word is met: 1 for the same word, less for its beginning or one with slips, 0 for another word.</summary>
    public static double Match(ReadOnlySpan<char> wanted, ReadOnlySpan<char> word)
    {
        if (word.SequenceEqual(wanted))
        {
            return 1;
        }

        if (word.StartsWith(wanted))
        {
            return 0.8;
        }

        int slips = SlipsIn(wanted.Length);
        return slips > 0 && Math.Abs(word.Length - wanted.Length) <= slips && MayBeWithin(wanted, word, slips)
            && Distance(wanted, word) is var distance && distance <= slips
            ? 0.6 - (0.1 * distance)
            : 0;
    }

    /// <summary>A slip takes away at most one kind of letter and brings at most one: with more that only one has it is another word.</summary>
    private static bool MayBeWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int slips)
    {
        ulong inA = Letters(a), inB = Letters(b);
        return BitOperations.PopCount(inA & ~inB) <= slips && BitOperations.PopCount(inB & ~inA) <= slips;
    }

    /// <summary>A bit for each letter, which may stand for several of other alphabets.</summary>
    private static ulong Letters(ReadOnlySpan<char> word)
    {
        ulong letters = 0;
        foreach (char c in word)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    /// <summary>Letters that are wrong, missing or too many, or two that changed places.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
