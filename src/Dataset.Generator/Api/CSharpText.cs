using System.Globalization;
using System.Text;

namespace Dataset.Generator.Api;

/// <summary>
/// Data as C# source. Only printable ASCII is ever written: U+2028 or a bidirectional control in a comment or a literal could otherwise
/// turn data into code.
/// </summary>
internal static class CSharpText
{
    /// <summary>The escapes of ASCII: as short as they can be, and where a hexadecimal digit follows, which would be read as part of them.</summary>
    private static readonly string[] s_short =
        [.. Enumerable.Range(0, 128).Select(c => EscapeOf((char)c, "\\x" + c.ToString("X", CultureInfo.InvariantCulture)))];
    private static readonly string[] s_beforeDigit =
        [.. Enumerable.Range(0, 128).Select(c => EscapeOf((char)c, "\\u" + c.ToString("X4", CultureInfo.InvariantCulture)))];

    /// <summary>A string literal without its quotes.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        AppendEscaped(escaped, text.AsSpan());
        return escaped.ToString();
    }

    public static string Literal(string text) => "\"" + Escape(text) + "\"";

    /// <summary>Text for a doc comment: XML entities for markup and for everything outside printable ASCII.</summary>
    public static string Xml(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AppendEntity(escaped, char.ConvertToUtf32(c, text[++i]));
            }
            else if (c is '<' or '>' or '&' or '"' || c > '~')
            {
                AppendEntity(escaped, char.IsSurrogate(c) ? '?' : c);
            }
            else
            {
                // XML 1.0 has no way to write the other control characters.
                escaped.Append(c < ' ' ? ' ' : c);
            }
        }

        return escaped.ToString();
    }

    private static void AppendEntity(StringBuilder text, int codePoint) =>
        text.Append("&#x").Append(codePoint.ToString("X", CultureInfo.InvariantCulture)).Append(';');

    /// <summary>Appends a string literal without its quotes.</summary>
    public static void AppendEscaped(StringBuilder text, ReadOnlySpan<char> value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                text.Append(c);
            }
            else if (c < 128)
            {
                text.Append((i + 1 < value.Length && IsHexDigit(value[i + 1]) ? s_beforeDigit : s_short)[c]);
            }
            else
            {
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Appends a UTF-8 literal.</summary>
    public static void AppendUtf8Literal(StringBuilder text, char[] characters)
    {
        text.Append('"');
        AppendEscaped(text, characters);
        text.Append("\"u8");
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    private static string EscapeOf(char c, string number) => c switch
    {
        '"' or '\\' => "\\" + c,
        '\0' => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\v' => "\\v",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => number,
    };
}
