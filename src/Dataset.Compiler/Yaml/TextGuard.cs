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

    private const int MarkerLength = 7;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static Finding? Check(string text, LineMap lines, ReadingOptions allowed)
    {
        if (text.Length > MaxLength)
        {
            return TooLarge(lines.Locate(0, 0));
        }

        bool indenting = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (indenting && c is '<' or '=' or '>' or '|' && IsConflict(text, i))
            {
                return Finding.Create(YamlFindings.Conflict, lines.Locate(i, i + MarkerLength), text.Substring(i, MarkerLength));
            }

            if (c is >= ' ' and < '\u007F')
            {
                indenting &= c == ' ' || (c == '-' && i + 1 < text.Length && LookAlike.IsSpace(text[i + 1]));
                continue;
            }

            if (c == '\t' && indenting && !allowed.Tabs)
            {
                return TextLines.IsBlank(text, TextLines.StartOf(text, i))
                    ? Finding.Create(YamlFindings.TabOnBlankLine, lines.Locate(i, i + 1))
                    : Finding.Create(YamlFindings.TabIndentation, lines.Locate(i, i + 1));
            }

            if (indenting && !allowed.AsWritten && LookAlike.IsSpace(c))
            {
                return Mistaken(i, lines, c);
            }

            if (Advice(text, i, allowed) is { } advice)
            {
                int end = char.IsHighSurrogate(c) && !CharacterRules.IsLoneSurrogate(text, i) ? i + 2 : i + 1;
                return Finding.Create(YamlFindings.ForbiddenCharacter, lines.Locate(i, end), CharacterRules.Describe(text, i), advice);
            }

            indenting = c is '\n' or '\r';
        }

        return null;
    }

    /// <summary>What is said of a file that is longer than <see cref="MaxLength"/>, an article too.</summary>
    public static Finding TooLarge(Location at) =>
        Finding.Create(YamlFindings.TooLarge, at, "the limit is " + MaxLength.ToString(CultureInfo.InvariantCulture) + " characters");

    /// <summary>What is said of a character that looks like one of YAML's.</summary>
    public static Finding Mistaken(int at, LineMap lines, char written) => Finding.Create(
        YamlFindings.LookAlike, lines.Locate(at, at + 1), LookAlike.Describe(written), LookAlike.NameOfPlain(LookAlike.Of(written)), "");

    /// <summary>Whether git's mark of a conflict stands alone at the margin, or with the name of a version behind it.</summary>
    private static bool IsConflict(string text, int at)
    {
        int end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at == MarkerLength && (at == 0 || text[at - 1] is '\n' or '\r') && (end == text.Length || text[end] is ' ' or '\n' or '\r');
    }

    private static string? Advice(string text, int position, ReadingOptions allowed)
    {
        char c = text[position];
        if (c < '\u007F')
        {
            return CharacterRules.IsControl(c) ? "delete it" : null;
        }

        if (CharacterRules.IsUnusualLineBreak(c)
            || CharacterRules.IsBidirectionalControl(c)
            || (!allowed.AsWritten && CharacterRules.IsInvisible(text, position)))
        {
            return "delete it, or write it as " + CharacterRules.Escape(text, position) + " in a text in double quotes";
        }

        if (CharacterRules.IsControl(c) || CharacterRules.IsNoncharacter(c))
        {
            return "delete it";
        }

        if (c == CharacterRules.Replacement)
        {
            return "save the file as UTF-8 and type the character again, or write it as \\uFFFD in a text in double quotes";
        }

        return c == '\uFEFF' && position > 0 ? "it may only be the first character of a file: delete it"
            : CharacterRules.IsLoneSurrogate(text, position) ? "the text around it is damaged, type it again"
            : null;
    }
}
