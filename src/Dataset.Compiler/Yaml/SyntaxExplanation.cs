using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>Says in a curator's words what the parser stumbled over, at the place where the mistake was made.</summary>
internal static class SyntaxExplanation
{
    private const string GoesOn =
        "the text goes on after its closing quote; put all of it in one pair of quotes, and write a quote inside single quotes twice";

    private const string Continues = "this line does not fit the lines above it; check the indentation, the colons and the quotes";

    /// <param name="message">The parser's own words.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="at">Where the parser stumbled.</param>
    /// <param name="understood">How far it had come without stumbling.</param>
    /// <param name="openBracket">Where the innermost bracket stands that was still open, or -1.</param>
    /// <param name="lines">The text's lines.</param>
    public static Finding Explain(string message, string text, int at, int understood, int openBracket, LineMap lines)
    {
        at = Math.Max(0, Math.Min(at, text.Length));
        bool inQuotes = Mentions(message, "quoted scalar");
        if (!inQuotes && openBracket < 0 && new BlockExplanation(text, lines).Explain(understood, at) is { } mistake)
        {
            return mistake;
        }

        (int place, string why) = inQuotes ? (at, InQuotes(message, text, at))
            : openBracket >= 0 ? InBrackets(text, at, openBracket, lines)
            : InBlock(message, text, at, lines);
        return Finding.Create(YamlFindings.SyntaxError, lines.Locate(place, Math.Min(place + 1, TextLines.EndOf(text, place))), why);
    }

    private static string InQuotes(string message, string text, int at) =>
        Mentions(message, "escape") || Mentions(message, "surrogate") || Mentions(message, "hexadecimal")
            ? "in double quotes a backslash starts an escape; write it twice, or use single quotes"
            : GoesOnAtTheMargin(text, at) ? "the text of this quote goes on in a line that is not indented: indent it further than its field"
            : "the quote that is opened here is never closed: close it at the end of its text";

    /// <summary>Whether the next line has the other mark of the quote, and begins at the margin, where a reader expects the next table.</summary>
    private static bool GoesOnAtTheMargin(string text, int at)
    {
        int next = TextLines.EndOf(text, at) + 1;
        return at < text.Length && text[at] is '"' or '\'' && next < text.Length && !char.IsWhiteSpace(text[next]) && text[next] is not ('-' or '#')
            && text.IndexOf(text[at], next, TextLines.EndOf(text, next) - next) >= 0;
    }

    private static (int At, string Why) InBrackets(string text, int at, int openBracket, LineMap lines)
    {
        string close = text[openBracket] == '{' ? "}" : "]";
        if (lines.LineOf(at) != lines.LineOf(openBracket) || at == TextLines.EndOf(text, at))
        {
            return (openBracket, "the '" + text[openBracket] + "' that is opened here is never closed: write its '" + close + "'");
        }

        int before = at - 1;
        while (before > openBracket && text[before] == ' ')
        {
            before--;
        }

        return (at, text[before] is '"' or '\''
            ? GoesOn
            : IsNeedlessComma(text, at, before, lines)
            ? "this ',' is one too many: delete it"
            : "a comma or a '" + close + "' is missing before this; put text with commas, colons or brackets in quotes");
    }

    /// <summary>A comma that stands in a line, and not for the end of one: lines of JSON are read as items of a list.</summary>
    private static bool IsNeedlessComma(string text, int at, int before, LineMap lines) =>
        text[at] == ',' && text[before] is ',' or '[' or '{' && lines.LineOf(at + 1) == lines.LineOf(at);

    private static (int At, string Why) InBlock(string message, string text, int at, LineMap lines)
    {
        int lineStart = lines.StartOfLine(lines.LineOf(at));
        int value = ValueOf(text, lineStart);
        if (value < text.Length && Reason(text, value) is { } reason)
        {
            return (value, reason);
        }

        if (at < text.Length && text[at] is '}' or ']')
        {
            return (at, "this '" + text[at] + "' closes nothing; put text with brackets in quotes");
        }

        if (at > value && at < text.Length && text[at] == ':' && text.IndexOf(", ", value, at - value, StringComparison.Ordinal) >= 0)
        {
            return (value, "several fields in one line stand in braces, as in {id: a, name: b}; text with a colon must stand in quotes");
        }

        int last = TextLines.EndOf(text, at) - 1, before = at - 1;
        while (before > lineStart && text[before] == ' ')
        {
            before--;
        }

        if (at == last && text[at] == ',' && before > lineStart && text[before] is '}' or ']' or '"' or '\'')
        {
            return (at, "no ',' stands behind an entry: delete it");
        }

        if (at == last && at > value && text[at] == ':')
        {
            return (at, "this ':' stands behind a value: delete it, or put the text in quotes");
        }

        if (Mentions(message, "invalid mapping") || Mentions(message, "mapping values are not allowed"))
        {
            return value <= at
                ? (at, "text that contains a colon followed by a space must stand in quotes")
                : (TextLines.FirstOf(text, lineStart), Continues);
        }

        return Mentions(message, "sequence entries") ? (at, "the '-' of a list must be the first on its line")
            : Mentions(message, "expected key") && text.IndexOf(':', at, TextLines.EndOf(text, at) - at) < 0
                ? (at, "the name of a field must be followed by a colon and a space; text over several lines must be indented further than its field")
            : (at, Continues);
    }

    /// <summary>Why a value that starts like this cannot go without quotes.</summary>
    private static string? Reason(string text, int at)
    {
        char c = text[at];
        switch (c)
        {
            case '@' or '`' or '%' or '&' or '*' or ',' or ']' or '}':
                return "text that starts with '" + c + "' must stand in quotes";
            case '"' or '\'' or '[' or '{':
                int close = Close(text, at);
                if (close < 0)
                {
                    return c is '"' or '\'' ? null
                        : "the '" + c + "' that is opened here is never closed: write its '" + (c == '[' ? "]" : "}") + "'";
                }

                string rest = text.Substring(close + 1, TextLines.EndOf(text, at) - close - 1).Trim(' ', '\t');
                return rest.Length == 0 || rest[0] is '#' or ',' or '}' or ']' or ':' ? null
                    : c is '"' or '\'' ? GoesOn
                    : "text that starts with '" + c + "' must stand in quotes";
            case '|' or '>':
                return "after '" + c + "' the text starts on the next line; text that starts with '" + c + "' must stand in quotes";
            default:
                return null;
        }
    }

    /// <summary>Where on the same line the quote or bracket at this offset closes, or -1.</summary>
    internal static int Close(string text, int at)
    {
        char close = text[at] switch { '[' => ']', '{' => '}', char quote => quote };
        int end = TextLines.EndOf(text, at);
        for (int i = at + 1; i < end; i++)
        {
            if (text[i] == '\\' && close == '"')
            {
                i++;
            }
            else if (text[i] == close)
            {
                if (close == '\'' && i + 1 < end && text[i + 1] == '\'')
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return -1;
    }

    /// <summary>Where the value of the line starts: behind dashes and behind the first name with a colon.</summary>
    private static int ValueOf(string text, int lineStart)
    {
        int i = lineStart, end = TextLines.EndOf(text, lineStart);
        while (i < end && (text[i] is ' ' or '\uFEFF' || (text[i] == '-' && i + 1 < end && text[i + 1] == ' ')))
        {
            i++;
        }

        int name = i;
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-'))
        {
            i++;
        }

        if (i == name || i + 1 >= end || text[i] != ':' || text[i + 1] != ' ')
        {
            return name;
        }

        for (i++; i < end && text[i] == ' '; i++)
        {
        }

        return i;
    }

    private static bool Mentions(string message, string words) => message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;
}
