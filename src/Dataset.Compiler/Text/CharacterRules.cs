using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>Which characters a text may hold, and what to call the others.</summary>
internal static class CharacterRules
{
    /// <summary>What is read where the bytes of a file are no UTF-8: whatever stood there is lost as soon as the text is written back.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>A character that breaks a line for some readers and not for others.</summary>
    public static bool IsUnusualLineBreak(char c) => c is '\u0085' or '\u2028' or '\u2029';

    /// <summary>A character that reorders the text around it on the screen, so that a reviewer reads something else than the build.</summary>
    public static bool IsBidirectionalControl(char c) =>
        c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A control character other than tab and line break.</summary>
    public static bool IsControl(char c) => c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F' and not '\u0085');

    public static bool IsNoncharacter(char c) => c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');

    /// <summary>Whether a surrogate without its other half stands at this position.</summary>
    public static bool IsLoneSurrogate(string text, int position)
    {
        char c = text[position];
        return char.IsHighSurrogate(c) ? position + 1 == text.Length || !char.IsLowSurrogate(text[position + 1])
            : char.IsLowSurrogate(c) && (position == 0 || !char.IsHighSurrogate(text[position - 1]));
    }

    /// <summary>
    /// Whether nothing is seen at this position and nothing is meant by it, so that two texts that look the same would not be: neither a joiner
    /// between letters or pictures that join, nor what chooses the form of a sign or a flag.
    /// </summary>
    public static bool IsInvisible(string text, int position)
    {
        char c = text[position];
        return c >= '\u00AD' && c switch
        {
            '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u200B' or '\u3164' or '\uFFA0' => true,
            (>= '\u2060' and <= '\u2064') or (>= '\u206A' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') => true,
            // The cell without points is a space within Braille, and nothing among letters.
            '\u2800' => !IsAt(text, position - 1, '\u2800', '\u28FF') && !IsAt(text, position + 1, '\u2800', '\u28FF'),
            '\u200C' or '\u200D' => IsWestern(text, position - 1) || IsWestern(text, position + 1),
            (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F') =>
                IsAt(text, position - 1, ' ', ' ') || IsLetterOfLatin(text, position - 1),
            TagHigh when position + 1 < text.Length =>
                text[position + 1] is >= '\uDD00' and <= '\uDDEF' ? IsWestern(text, position - 1) : !IsFlag(text, position),
            _ => false,
        };
    }

    /// <summary>How the character at this position is written as an escape in double quotes.</summary>
    public static string Escape(string text, int position) => char.IsHighSurrogate(text[position]) && !IsLoneSurrogate(text, position)
        ? "\\U" + char.ConvertToUtf32(text, position).ToString("X8", CultureInfo.InvariantCulture)
        : "\\u" + ((int)text[position]).ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The first half of all tags and of the rarer variation selectors.</summary>
    private const char TagHigh = '\uDB40';

    /// <summary>Whether a letter stands here, or nothing, that joins with no other and has one form.</summary>
    private static bool IsWestern(string text, int position) => position < 0 || position >= text.Length || text[position] < '\u0590';

    private static bool IsLetterOfLatin(string text, int position) => position < 0 || (text[position] < '\u0590' && char.IsLetter(text[position]));

    private static bool IsAt(string text, int position, char first, char last) => position >= 0 && text[position] >= first && text[position] <= last;

    /// <summary>Whether the tag here spells the name of a flag behind the black flag.</summary>
    private static bool IsFlag(string text, int position)
    {
        while (position >= 2 && text[position] == TagHigh)
        {
            position -= 2;
        }

        return IsAt(text, position, '\uD83C', '\uD83C') && IsAt(text, position + 1, '\uDFF4', '\uDFF4');
    }

    public static string Describe(string text, int position)
    {
        char c = text[position];
        string code = "U+" + (c == TagHigh && !IsLoneSurrogate(text, position) ? char.ConvertToUtf32(text, position) : c).ToString(
            "X4", CultureInfo.InvariantCulture);
        string? name = c switch
        {
            TagHigh when !IsLoneSurrogate(text, position) => "tag, invisible",
            '\u00AD' => "soft hyphen, invisible",
            '\u200B' => "zero width space",
            '\u200C' => "zero width non-joiner",
            '\u200D' => "zero width joiner",
            '\u2060' => "word joiner, invisible",
            >= '\uFE00' and <= '\uFE0F' => "variation selector, invisible",
            '\0' => "null",
            '\u001B' => "escape",
            '\u0085' => "next line",
            '\u2028' => "line separator",
            '\u2029' => "paragraph separator",
            '\uFEFF' => "byte order mark",
            Replacement => "no UTF-8",
            _ when char.IsSurrogate(c) => "half of a surrogate pair",
            _ when IsBidirectionalControl(c) => "invisible, changes the direction of text",
            _ when IsControl(c) => "control character",
            _ when IsInvisible(text, position) => "invisible",
            _ => null,
        };
        return name is null ? code : code + " (" + name + ")";
    }
}
