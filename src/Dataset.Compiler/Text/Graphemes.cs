using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>Where what a reader takes for one character ends: a letter is one with the accents that stand behind it.</summary>
internal static class Graphemes
{
    private const char Joiner = '\u200D', NonJoiner = '\u200C';

    /// <summary>Whether a character of its own begins at this position, or the text ends.</summary>
    public static bool IsBoundary(string text, int position) => position <= 0 || position >= text.Length
        || (!IsExtending(text[position]) && !(char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1])));

    /// <summary>Whether the character belongs to the one before it: an accent, a sign that joins.</summary>
    public static bool IsExtending(char c) => c >= '\u0300' && (c is Joiner or NonJoiner || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    /// <summary>
    /// Whether a letter with this accent is also one character of its own: the letters and accents of Latin, Greek and Cyrillic that are combined so.
    /// The accent of a stressed Cyrillic letter can only stand apart.
    /// </summary>
    public static bool IsOneCharacter(char letter, char accent) => letter switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u024F') =>
            accent is (>= '\u0300' and <= '\u0304') or (>= '\u0306' and <= '\u030C') or '\u031B' or '\u0323' or '\u0327' or '\u0328',
        >= '\u0370' and <= '\u03FF' => accent is '\u0300' or '\u0301' or '\u0308' or '\u0313' or '\u0314' or '\u0342' or '\u0345',
        '\u0438' or '\u0418' or '\u0435' or '\u0415' => accent is '\u0300' or '\u0306' or '\u0308',
        '\u0443' or '\u0423' or '\u0430' or '\u0410' or '\u0436' or '\u0416' => accent is '\u0306' or '\u0308',
        '\u0456' or '\u0406' => accent is '\u0308',
        '\u0433' or '\u0413' or '\u043A' or '\u041A' => accent is '\u0301',
        _ => false,
    };

    /// <summary>The stretch with all of the characters at its ends.</summary>
    public static string Whole(string text, int start, int end)
    {
        while (!IsBoundary(text, start))
        {
            start--;
        }

        while (!IsBoundary(text, end))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }
}
