using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>
/// Characters that look like those which YAML is made of, and are others. They come along with text that was written in a word processor or copied
/// from a web page, and nobody sees them.
/// </summary>
internal static class LookAlike
{
    /// <summary>The character that was meant, as one of YAML's; <c>'\0'</c> for a character that looks like none of them.</summary>
    public static char Of(char c) => c switch
    {
        < '\u0080' => '\0',
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' or '\u2022' or '\u25CF' or '\u25E6' or '\u00B7' => '-',
        (>= '\u201C' and <= '\u201F') or '\u00AB' or '\u00BB' or '\uFF02' => '"',
        (>= '\u2018' and <= '\u201B') or '\u2039' or '\u203A' or '\uFF07' => '\'',
        '\uFF1A' or '\uFE55' => ':',
        '\uFF0C' => ',',
        '\uFF3B' => '[',
        '\uFF3D' => ']',
        '\uFF5B' => '{',
        '\uFF5D' => '}',
        '\uFF03' => '#',
        _ => '\0',
    };

    /// <summary>Whether it looks like a space.</summary>
    public static bool IsSpace(char c) => Of(c) == ' ';

    /// <summary>The text with YAML's own characters, without the quotation marks around it; null where nothing in it only looks right.</summary>
    public static string? Plain(string text)
    {
        if (!text.Any(c => Of(c) != '\0'))
        {
            return null;
        }

        string plain = new(text.Select(c => Of(c) is var meant and not '\0' ? meant : c).ToArray());
        plain = plain.Trim();
        return plain.Length > 1 && plain[0] is '"' or '\'' && plain[plain.Length - 1] == plain[0] ? plain.Substring(1, plain.Length - 2) : plain;
    }

    /// <summary>Whether quotation marks that YAML does not know stand around the text.</summary>
    public static bool IsMarked(string text) => text.Length > 2 && Of(text[0]) is '"' or '\'' && Of(text[text.Length - 1]) is '"' or '\'';

    /// <summary>The first character of a text that only looks right.</summary>
    public static char FirstIn(string text) => text.First(c => Of(c) != '\0');

    /// <summary>What a character is called, with its article and its code.</summary>
    public static string Describe(char c) =>
        (NameOf(c) ?? (Of(c) == ' ' ? "an unusual space" : "a character")) + " (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";

    /// <summary>What a character of YAML is called, with its article.</summary>
    public static string NameOfPlain(char c) => NameOf(c) ?? "a '" + c + "'";

    /// <summary>The name of a character that the eye takes for another; null for one that needs none.</summary>
    public static string? NameOf(char c) => c switch
    {
        ' ' => "a space",
        '-' => "a hyphen",
        '"' => "a straight quotation mark",
        '\'' => "a straight apostrophe",
        '.' => "a full stop",
        '\n' or '\r' => "a line break",
        '\u2018' or '\u2019' => "a curly apostrophe",
        (>= '\u201C' and <= '\u201F') => "a curly quotation mark",
        '\u00AB' or '\u00BB' or '\u2039' or '\u203A' => "an angled quotation mark",
        '\u2010' => "a typographic hyphen",
        '\u2011' => "a no-break hyphen",
        '\u2013' => "an en dash",
        '\u2014' => "an em dash",
        '\u2015' => "a long dash",
        '\u2212' => "a minus sign",
        '\u2022' or '\u25CF' or '\u25E6' or '\u00B7' => "a bullet",
        '\u00A0' or '\u202F' => "a no-break space",
        '\u2026' => "an ellipsis in one character",
        >= '\uFF00' and <= '\uFF5E' => "a wide '" + (char)(c - '\uFF00' + ' ') + "'",
        _ => null,
    };
}
