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

    /// <summary>A date, a number, a truth value: whatever other readers take for what it is.</summary>
    public static string Value(string value, bool inFlow) => IsPlain(value, inFlow) ? value : Quoted(value);

    /// <summary>A word of the schema's, an id: quoted where another reader would take it for something else than a text.</summary>
    public static string Word(string value, bool inFlow) => IsPlain(value, inFlow) && !IsTyped(value) ? value : Quoted(value);

    /// <summary>Text that people wrote: sentences are quoted, too.</summary>
    public static string Prose(string value, bool inFlow) => IsSentence(value) ? Quoted(value) : Word(value, inFlow);

    /// <summary>
    /// Whether readers of YAML 1.1, of its core schema, or in JavaScript or Go take a text without quotes for a number, a date, a truth value,
    /// nothing, or a command of theirs.
    /// </summary>
    public static bool IsTyped(string value) => OtherType().IsMatch(value);

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
            || ("-?:,[]{}#&*!|>'\"%@`".Contains(value[0], StringComparison.Ordinal) && !IsNegative(value)))
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];

            // A question mark in braces is plain text to this reader, and the beginning of a key to several others.
            bool parts = (c == ':' && value[i + 1] == ' ') || (c == '#' && value[i - 1] == ' ')
                || (inFlow && c is ',' or '[' or ']' or '{' or '}' or '?');
            if (parts || IsInvisible(value, i) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return !value.StartsWith("---", StringComparison.Ordinal) && !value.StartsWith("...", StringComparison.Ordinal) && value != "<<";
    }

    private static bool IsNegative(string value) => value.Length > 1 && value[0] == '-' && char.IsAsciiDigit(value[1]);

    private static bool IsSentence(string value) =>
        value.Contains(' ', StringComparison.Ordinal) && (value.Length > LongestPlain || value[^1] is '.' or '?' or '!' or '…');

    private static bool IsInvisible(string text, int at) =>
        text[at] == CharacterRules.Replacement || CharacterRules.IsInvisible(text, at) || (text[at] != ' ' && char.GetUnicodeCategory(text[at])
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);

    [GeneratedRegex(
        "^([-+]?[.]?[0-9][0-9_.,:eE+-]*|[-+]?0[xob][0-9a-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[t ].*|[-+]?[.]inf|[.]nan"
            + "|true|false|yes|no|on|off|y|n|null|~|=|<<)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherType();
}
