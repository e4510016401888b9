using Dataset.Core.Diagnostics;
using YamlDotNet.Core;

namespace Dataset.Core.Yaml;

/// <summary>Says in a curator's words what the parser stumbled over, at the place where the mistake was made.</summary>
internal static class SyntaxExplanation
{
    public static Finding Explain(YamlException error, string text, int offset, LineMap lines)
    {
        int start = Clamp(error.Start.Index + offset, text.Length);
        int end = Clamp(error.End.Index + offset, text.Length);
        (int at, string why) = Explain(error.Message, text, start, end, lines);
        return Finding.Create(YamlFindings.SyntaxError, lines.Locate(at, Math.Min(at + 1, EndOfLine(text, at))), why);
    }

    private static (int At, string Why) Explain(string message, string text, int start, int end, LineMap lines)
    {
        if (Mentions(message, "quoted scalar"))
        {
            return Mentions(message, "escape")
                ? (start, "in double quotes a backslash starts an escape; write it twice, or use single quotes")
                : (start, "the quote that is opened here is never closed");
        }

        int valueStart = ValueOf(text, lines.StartOfLine(lines.LineOf(Math.Max(start, end))));
        if (valueStart < text.Length && Reason(text, valueStart) is { } reason)
        {
            return (valueStart, reason);
        }

        if (Mentions(message, "mapping values are not allowed"))
        {
            return (start, "a colon followed by a space ends a field's name; put text that contains ': ' in quotes, and check the indentation");
        }

        if (Mentions(message, "flow sequence") || Mentions(message, "flow mapping"))
        {
            char open = start < text.Length ? text[start] : '[';
            return (start, "the '" + (open == '{' ? "{" : "[") + "' that is opened here is never closed, or a comma is missing in it");
        }

        if (Mentions(message, "block mapping") || Mentions(message, "block sequence") || Mentions(message, "block collection"))
        {
            return (end, "this line does not fit the lines above it; check the indentation and the quotes");
        }

        return Mentions(message, "simple key") || Mentions(message, "expected ':'")
            ? (start, "a field's name must be followed by a colon and a space")
            : (start, "the text from here on cannot be understood; check the indentation and the quotes");
    }

    /// <summary>Why a value that starts like this cannot go without quotes.</summary>
    private static string? Reason(string text, int at)
    {
        char c = text[at];
        switch (c)
        {
            case '@' or '`' or '%':
                return "text that starts with '" + c + "' must stand in quotes";
            case '"' or '\'' or '[' or '{':
                int close = Close(text, at);
                bool more = close >= 0 && close + 1 < EndOfLine(text, at) && text.Substring(close + 1, EndOfLine(text, at) - close - 1).Trim(' ', '\t') is { Length: > 0 } rest
                    && rest[0] is not ('#' or ',' or '}' or ']' or ':');
                return !more ? null
                    : c is '"' or '\'' ? "the text goes on after its closing quote; put all of it in one pair of quotes, and double the quotes inside ('')"
                    : "text that starts with '" + c + "' must stand in quotes";
            default:
                return null;
        }
    }

    /// <summary>Where on the same line the quote or bracket at this offset closes, or -1.</summary>
    private static int Close(string text, int at)
    {
        char close = text[at] switch { '[' => ']', '{' => '}', char quote => quote };
        int end = EndOfLine(text, at);
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
        int i = lineStart, end = EndOfLine(text, lineStart);
        while (i < end && (text[i] == ' ' || (text[i] == '-' && i + 1 < end && text[i + 1] == ' ')))
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

    private static int EndOfLine(string text, int at)
    {
        int end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }

    private static bool Mentions(string message, string words) => message.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0;

    private static int Clamp(long index, int length) => (int)Math.Max(0, Math.Min(index, length));
}
