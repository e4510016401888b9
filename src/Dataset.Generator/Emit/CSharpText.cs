using System.Globalization;
using System.Text;

namespace Dataset.Generator.Emit;

/// <summary>
/// Data as C# source. Only printable ASCII is ever written: U+2028 or a bidirectional control in a comment or a literal could otherwise
/// turn data into code.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal without its quotes.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char c in text)
        {
            AppendEscaped(escaped, c);
        }

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

    /// <summary>Appends one code unit of a string literal.</summary>
    public static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                text.Append('\\').Append(c);
                break;
            case >= ' ' and <= '~':
                text.Append(c);
                break;
            case '\0':
                text.Append("\\0");
                break;
            case '\n':
                text.Append("\\n");
                break;
            default:
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
