using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>How a scalar is written: plain where it reads as itself, otherwise in the quotation marks that need fewer escapes.</summary>
internal static partial class ScalarText
{
    private const int LongestPlain = 60;

    /// <summary>A word of the schema's, an id, a date, a number: whatever the schema gives a type of its own.</summary>
    public static string Value(string value, bool inFlow) => IsPlain(value, inFlow) ? value : Quoted(value);

    /// <summary>Text that people wrote: sentences are quoted, and so is what an editor would take for a number.</summary>
    public static string Prose(string value, bool inFlow) =>
        IsPlain(value, inFlow) && !IsSentence(value) && !OtherType().IsMatch(value) ? value : Quoted(value);

    public static string Quoted(string value)
    {
        bool hasInvisible = Enumerable.Range(0, value.Length).Any(i => IsInvisible(value, i));
        int inDouble = value.Count(c => c is '"' or '\\'), inSingle = value.Count(c => c == '\'');
        return !hasInvisible && inSingle < inDouble ? "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'" : DoubleQuoted(value);
    }

    private static string DoubleQuoted(string value)
    {
        StringBuilder text = new("\"", value.Length + 8);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                '\r' => text.Append("\\r"),
                _ when IsInvisible(value, i) => text.Append(CharacterRules.Escape(value, i)),
                _ => text.Append(value, i, isPair ? 2 : 1),
            };
            i += isPair ? 1 : 0;
        }

        return text.Append('"').ToString();
    }

    private static bool IsPlain(string value, bool inFlow)
    {
        if (value is "" or "~" or "null"
            || PlainText.NeedsQuotes(value)
            || value[0] == ' '
            || value[^1] is ' ' or ':'
            || "-?:,[]{}#&*!|>'\"%@`".Contains(value[0], StringComparison.Ordinal))
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool parts = (c == ':' && value[i + 1] == ' ') || (c == '#' && value[i - 1] == ' ') || (inFlow && c is ',' or '[' or ']' or '{' or '}');
            if (parts || IsInvisible(value, i) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return !value.StartsWith("---", StringComparison.Ordinal) && !value.StartsWith("...", StringComparison.Ordinal) && value != "<<";
    }

    private static bool IsSentence(string value) =>
        value.Contains(' ', StringComparison.Ordinal) && (value.Length > LongestPlain || value[^1] is '.' or '?' or '!' or '…');

    private static bool IsInvisible(string text, int at) =>
        text[at] == CharacterRules.Replacement || CharacterRules.IsInvisible(text, at) || (text[at] != ' ' && char.GetUnicodeCategory(text[at])
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    [GeneratedRegex(@"^([-+.]?[0-9][0-9_.,:eE+-]*|true|false|yes|no|on|off|null|y|n|\.nan|[-+]?\.inf)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherType();
}
