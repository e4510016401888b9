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
