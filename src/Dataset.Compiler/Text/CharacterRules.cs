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

    public static string Describe(char c)
    {
        string code = "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        string? name = c switch
        {
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
            _ => null,
        };
        return name is null ? code : code + " (" + name + ")";
    }
}
