using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Looks at a text before the parser does. The parser takes some invisible characters for line breaks, lets others through, and reports a tab
/// in the indentation at the start of the file.
/// </summary>
internal static class TextGuard
{
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static Finding? Check(string text, LineMap lines, bool allowsTabs = false)
    {
        if (text.Length > MaxLength)
        {
            return TooLarge(lines.Locate(0, 0));
        }

        bool indenting = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is >= ' ' and < '\u007F')
            {
                indenting &= c == ' ';
                continue;
            }

            if (c == '\t' && indenting && !allowsTabs)
            {
                return Finding.Create(YamlFindings.TabIndentation, lines.Locate(i, i + 1));
            }

            if (Advice(text, i) is { } advice)
            {
                return Finding.Create(YamlFindings.ForbiddenCharacter, lines.Locate(i, i + 1), CharacterRules.Describe(c), advice);
            }

            indenting = c is '\n' or '\r';
        }

        return null;
    }

    /// <summary>What is said of a file that is longer than <see cref="MaxLength"/>, an article too.</summary>
    public static Finding TooLarge(Location at) =>
        Finding.Create(YamlFindings.TooLarge, at, "the limit is " + MaxLength.ToString(CultureInfo.InvariantCulture) + " characters");

    private static string? Advice(string text, int position)
    {
        char c = text[position];
        if (c < '\u007F')
        {
            return CharacterRules.IsControl(c) ? "delete it" : null;
        }

        if (CharacterRules.IsUnusualLineBreak(c) || CharacterRules.IsBidirectionalControl(c))
        {
            return "delete it, or write it as \\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + " in a text in double quotes";
        }

        if (CharacterRules.IsControl(c) || CharacterRules.IsNoncharacter(c))
        {
            return "delete it";
        }

        if (c == CharacterRules.Replacement)
        {
            return "save the file as UTF-8 and type the character again, or write it as \\uFFFD in a text in double quotes";
        }

        return c == '\uFEFF' && position > 0 ? "it may only be the first character of a file"
            : CharacterRules.IsLoneSurrogate(text, position) ? "the text around it is damaged, type it again"
            : null;
    }
}
