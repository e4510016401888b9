using System.Globalization;
using System.Text;

namespace Dataset.Compiler.Text;

/// <summary>Text as it is shown to somebody: what cannot be seen, or would be taken for a command, stands in it as its escape.</summary>
internal static class VisibleText
{
    /// <summary>On one line, with everything that is no plain character as its escape.</summary>
    public static string OneLine(string text) => text.All(IsPlain) ? text : Of(text, static (all, at) => Hides(all, at));

    /// <summary>With each character that is told to be hidden as its escape.</summary>
    public static string Of(string text, Func<string, int, bool> isHidden)
    {
        var visible = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            int length = LengthAt(text, i);
            _ = isHidden(text, i) ? visible.Append(CharacterRules.Escape(text, i)) : visible.Append(text, i, length);
            i += length - 1;
        }

        return visible.ToString();
    }

    /// <summary>Whether nothing is seen of the character here, or a log takes it for a command.</summary>
    public static bool Hides(string text, int at)
    {
        char c = text[at];
        return !IsPlain(c)
            && (LogCommand.IsAt(text, at) || CharacterRules.IsInvisible(text, at) || (c != ' ' && LengthAt(text, at) == 1 && CategoryHides(c)));
    }

    /// <summary>How the character here is written so that it is seen.</summary>
    public static string EscapeAt(string text, int at) => text[at] == '\n' ? "\\n" : CharacterRules.Escape(text, at);

    /// <summary>How many units the character here has.</summary>
    public static int LengthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsPlain(char c) => c is >= ' ' and < '\u007F' and not '#';

    private static bool CategoryHides(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;
}
