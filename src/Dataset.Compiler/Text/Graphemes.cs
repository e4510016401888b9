using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>Where what a reader takes for one character ends: a letter is one with the accents that stand behind it.</summary>
internal static class Graphemes
{
    private const char Joiner = '\u200D', NonJoiner = '\u200C';

    private enum Jamo
    {
        None,
        Lead,
        Vowel,
        Tail,
        OpenSyllable,
        ClosedSyllable,
    }

    /// <summary>
    /// Whether a character of its own begins at this position, or the text ends: as Unicode counts (UAX #29), with the letters that a virama joins.
    /// </summary>
    public static bool IsBoundary(string text, int position)
    {
        if (position <= 0 || position >= text.Length)
        {
            return true;
        }

        char before = text[position - 1], after = text[position];
        return char.IsLowSurrogate(after) ? !char.IsHighSurrogate(before)
            : before < '\u0300' && after < '\u0300' ? before != '\r' || after != '\n'
            : !IsExtending(text, position) && !IsJoined(text, position) && !AreOneSyllable(JamoOf(before), JamoOf(after))
                && !(IsFlagLetter(text, position) && FlagLettersBefore(text, position) % 2 == 1);
    }

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

    /// <summary>As above, for characters of two units too: the tones of skin, the letters within some flags.</summary>
    private static bool IsExtending(string text, int position) => text[position] switch
    {
        '\u0E33' or '\u0EB3' or '\uFF9E' or '\uFF9F' => true,
        '\uD83C' => position + 1 < text.Length && text[position + 1] is >= '\uDFFB' and <= '\uDFFF',
        '\uDB40' => true,
        >= '\uD800' and <= '\uDBFF' => CharUnicodeInfo.GetUnicodeCategory(text, position)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark,
        var c => IsExtending(c),
    };

    /// <summary>Two pictures with a joiner between them are one; consonants with a virama between them are one sign.</summary>
    private static bool IsJoined(string text, int position) => text[position - 1] switch
    {
        Joiner => IsPicture(text, position) && IsPictureBefore(text, position - 1),
        var c and ('\u094D' or '\u09CD' or '\u0ACD' or '\u0B4D' or '\u0C4D' or '\u0D4D') =>
            text[position] / 0x80 == c / 0x80 && char.GetUnicodeCategory(text[position]) == UnicodeCategory.OtherLetter,
        _ => false,
    };

    private static bool IsPictureBefore(string text, int position)
    {
        int start = position;
        do
        {
            start -= start > 1 && char.IsLowSurrogate(text[start - 1]) ? 2 : 1;
        }
        while (start > 0 && IsExtending(text, start));

        return start >= 0 && IsPicture(text, start);
    }

    private static bool IsPicture(string text, int position) =>
        text[position] is (>= '\u2190' and <= '\u2BFF') or '\uD83D' or '\uD83E' || (text[position] == '\uD83C' && !IsFlagLetter(text, position));

    private static Jamo JamoOf(char c) => c switch
    {
        (>= '\u1100' and <= '\u115F') or (>= '\uA960' and <= '\uA97C') => Jamo.Lead,
        (>= '\u1160' and <= '\u11A7') or (>= '\uD7B0' and <= '\uD7C6') => Jamo.Vowel,
        (>= '\u11A8' and <= '\u11FF') or (>= '\uD7CB' and <= '\uD7FB') => Jamo.Tail,
        >= '\uAC00' and <= '\uD7A3' => (c - '\uAC00') % 28 == 0 ? Jamo.OpenSyllable : Jamo.ClosedSyllable,
        _ => Jamo.None,
    };

    private static bool AreOneSyllable(Jamo before, Jamo after) => before switch
    {
        Jamo.Lead => after is not (Jamo.None or Jamo.Tail),
        Jamo.Vowel or Jamo.OpenSyllable => after is Jamo.Vowel or Jamo.Tail,
        Jamo.Tail or Jamo.ClosedSyllable => after == Jamo.Tail,
        _ => false,
    };

    /// <summary>A flag is two letters of their own kind: which two, only counting tells.</summary>
    private static bool IsFlagLetter(string text, int position) =>
        text[position] == '\uD83C' && position + 1 < text.Length && text[position + 1] is >= '\uDDE6' and <= '\uDDFF';

    private static int FlagLettersBefore(string text, int position)
    {
        int count = 0;
        for (int i = position - 2; i >= 0 && IsFlagLetter(text, i); i -= 2)
        {
            count++;
        }

        return count;
    }

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
