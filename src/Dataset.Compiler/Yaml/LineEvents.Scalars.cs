using System.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>What stands in a line.</summary>
internal sealed partial class LineEvents
{
    private const string NoStart = "?:,[]{}#&*!|>'\"%@`";

    /// <summary>Of each character that a text may hold without quotes, whether it may mean something there.</summary>
    private static readonly bool[] s_means = Meaning();

    private static bool[] Meaning()
    {
        var means = new bool[128];
        for (int i = 0; i < means.Length; i++)
        {
            means[i] = i <= ' ' || i == 127 || ":#*,[]{}".IndexOf((char)i) >= 0;
        }

        return means;
    }

    /// <summary>A character that breaks lines in some eyes, that nobody sees, or that may not stand in a file: not read here.</summary>
    private static bool IsOdd(char c) => c < ' ' || (c >= '\u007F' && c is < '\u00A0' or '\u2028' or '\u2029' or '\uFEFF');

    private int Blanks(int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether nothing follows, a blank, or the end of the line.</summary>
    private bool IsGap(int at) => at == text.Length || text[at] is ' ' or '\n' or '\r';

    /// <summary>Whether the line says nothing from here on.</summary>
    private bool IsLineEnd(int at) => at == text.Length || text[at] is '\n' or '\r' || (text[at] == '#' && IsBehindBlank(at));

    private bool IsBehindBlank(int at) => at == 0 || text[at - 1] is ' ' or '\n' or '\r' or '\uFEFF';

    private bool IsDash(int at) => text[at] == '-' && IsGap(at + 1);

    /// <summary>Whether a line begins with three such characters, which speak of documents.</summary>
    private bool IsMarker(int at, char mark) => at + 2 < text.Length && text[at] == mark && text[at + 1] == mark && text[at + 2] == mark;

    /// <summary>Goes to the next line, if nothing but a comment is left of this one.</summary>
    private bool EndLine(int at)
    {
        if (!IsLineEnd(at))
        {
            return false;
        }

        while (at < text.Length && (!IsOdd(text[at]) || text[at] == '\t'))
        {
            at++;
        }

        _next = at == text.Length ? at : text[at] == '\n' ? at + 1 : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : -1;
        return _next >= 0;
    }

    /// <summary>Adds the scalar that begins here, and goes behind it; where it is a key, to its colon.</summary>
    private bool Scalar(ref int at, out bool isKey, bool inBrackets = false)
    {
        int start = at;
        isKey = false;
        if (text[at] is '\'' or '"')
        {
            if (!Quoted(ref at, text[at]))
            {
                return false;
            }

            isKey = at < text.Length && text[at] == ':';
            return isKey ? IsGap(at + 1) && at - start <= MaxKeyLength
                : inBrackets || IsLineEnd(Blanks(at));
        }

        char first = text[at];
        return NoStart.IndexOf(first) < 0
            && !(first == '-' && (IsGap(at + 1) || (inBrackets && IsBracket(text[at + 1]))))
            && Unquoted(ref at, ref isKey, inBrackets)
            && (!isKey || at - start <= MaxKeyLength);
    }

    private static bool IsBracket(char c) => c is ',' or '[' or ']' or '{' or '}';

    private bool Unquoted(ref int at, ref bool isKey, bool inBrackets)
    {
        int start = at, end = at;
        bool hasStar = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c < 128 && !s_means[c])
            {
                end = at + 1;
                continue;
            }

            if (c == ' ')
            {
                continue;
            }

            if (c is '\n' or '\r' || (c == '#' && at > end))
            {
                break;
            }

            if (c == ':' && (IsGap(at + 1) || (inBrackets && IsBracket(text[at + 1]))))
            {
                isKey = true;
                break;
            }

            if (inBrackets && IsBracket(c))
            {
                break;
            }

            if (IsOdd(c))
            {
                return false;
            }

            hasStar |= c == '*' && at > end;
            end = at + 1;
        }

        // To the parser a colon is no end of what begins with a star, were it a word in the middle. It knows what blanks before the colon are.
        if (end == start || (isKey && (hasStar || at > end)))
        {
            return false;
        }

        Add(new YamlEvent(YamlEventKind.Scalar, start, end) { Value = _known.Of(start, end - start) });
        at = isKey ? at : end;
        return true;
    }

    private bool Quoted(ref int at, char quote)
    {
        int start = at++, plain = at;
        StringBuilder? value = null;
        for (; at < text.Length && !IsOdd(text[at]); at++)
        {
            if (text[at] == quote)
            {
                if (quote == '"' || at + 1 == text.Length || text[at + 1] != '\'')
                {
                    string rest = _known.Of(plain, at - plain);
                    at++;
                    Add(new YamlEvent(YamlEventKind.Scalar, start, at)
                    {
                        Value = value is null ? rest : value.Append(rest).ToString(),
                        Style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted,
                    });
                    return true;
                }

                // The first of the two stands for both.
                at++;
                (value ??= new StringBuilder()).Append(text, plain, at - plain);
                plain = at + 1;
            }
            else if (quote == '"' && text[at] == '\\')
            {
                (value ??= new StringBuilder()).Append(text, plain, at - plain);
                if (++at == text.Length || !Escape(ref at, value))
                {
                    return false;
                }

                plain = at + 1;
            }
        }

        return false;
    }

    /// <summary>What a backslash and the character at hand stand for; goes to the last character that belongs to it.</summary>
    private bool Escape(ref int at, StringBuilder value)
    {
        int length = text[at] == 'x' ? 2 : text[at] == 'u' ? 4 : 0;
        if (length == 0)
        {
            int which = "0abtnvfre \"\\/N_LP".IndexOf(text[at]);
            if (which >= 0)
            {
                value.Append("\0\a\b\t\n\v\f\r\u001B \"\\/\u0085\u00A0\u2028\u2029"[which]);
            }

            return which >= 0;
        }

        int code = 0;
        for (; length > 0 && at + 1 < text.Length; length--)
        {
            char c = text[++at];
            int digit = c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'f' ? c - 'a' + 10 : c is >= 'A' and <= 'F' ? c - 'A' + 10 : -1;
            if (digit < 0)
            {
                return false;
            }

            code = (code << 4) + digit;
        }

        value.Append((char)code);
        return length == 0 && !char.IsSurrogate((char)code);
    }
}
