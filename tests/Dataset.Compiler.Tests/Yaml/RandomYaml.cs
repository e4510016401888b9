using System.Text;

namespace Dataset.Compiler.Tests.Yaml;

/// <summary>Writes YAML as people write most of it, each scalar on one line, with all the freedom that leaves.</summary>
internal sealed class RandomYaml(Random random)
{
    private static readonly string[] s_keys = ["a", "id", "long name", "x-y", "n.m", "q:r", "\u00E9t\u00E9", "'it''s'", "\"a\\tb\"", "1", "<<", "-k", "t*u"];

    private static readonly string[] s_plain =
    [
        "moon", "two words", "12", "-1.5e3", "~", "2025-01-01", "it's", "a#b", "c:d", "http://e.f/g?h=i", "\u5B57", "\uD83D\uDE00", "x *y &z !w", "true",
    ];

    private static readonly string[] s_onlyInLines = ["a, b", "c [d] {e}", "50 %", "f,", "g}"];

    private static readonly string[] s_quoted = ["''", "'a: b # c'", "'it''s'", "\"\"", "\"q \\\"w\\\" \\u00e9\\n\"", "\"[x], {y}: z\"", "'   '"];

    private static readonly string[] s_slips = ["\n", " ", "  ", ":", ": ", "-", "- ", "#", " #", "'", "\"", ",", "[", "]", "{", "}", "\t", "*", "|", "?", "\r", "---\n", "%"];

    private readonly StringBuilder _text = new();
    private readonly string _break = random.Next(5) == 0 ? "\r\n" : "\n";

    public string Text()
    {
        _text.Append(random.Next(20) == 0 ? "\uFEFF" : "");
        Gap();
        _text.Append(random.Next(10) == 0 ? "---" + _break : "");
        Block(random.Next(8) == 0 ? random.Next(1, 5) : 0, 3);
        string text = _text.ToString();
        return random.Next(6) == 0 ? text.TrimEnd('\r', '\n') : text;
    }

    /// <summary>One change to a text, such as a slip of the finger makes it.</summary>
    public static string Slip(Random random, string text)
    {
        int at = random.Next(text.Length), length = Math.Min(text.Length - at, random.Next(1, 4));
        return random.Next(3) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, s_slips[random.Next(s_slips.Length)]),
            _ => text.Remove(at, length).Insert(at, s_slips[random.Next(s_slips.Length)]),
        };
    }

    /// <summary>A list or fields at this column, the cursor standing at the start of a line.</summary>
    private void Block(int column, int depth)
    {
        bool isList = random.Next(2) == 0;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            _text.Append(' ', column);
            Entry(isList, column, depth);
        }
    }

    private void Entry(bool isList, int column, int depth)
    {
        if (isList)
        {
            _text.Append('-');
            Item(column, depth);
        }
        else
        {
            _text.Append(Pick(s_keys)).Append(':');
            Value(column, depth, mayBeLevel: true);
        }
    }

    private void Item(int column, int depth)
    {
        if (depth > 0 && random.Next(3) == 0)
        {
            int blanks = random.Next(1, 4), inner = column + 1 + blanks;
            bool isList = random.Next(3) == 0;
            _text.Append(' ', blanks);
            Entry(isList, inner, depth - 1);
            for (int i = random.Next(3); i > 0; i--)
            {
                _text.Append(' ', inner);
                Entry(isList, inner, depth - 1);
            }
        }
        else
        {
            Value(column, depth, mayBeLevel: false);
        }
    }

    private void Value(int column, int depth, bool mayBeLevel)
    {
        switch (random.Next(depth > 0 ? 6 : 4))
        {
            case 0:
                End();
                break;
            case 1:
                End();
                _text.Append(' ', column + random.Next(1, 5)).Append(Scalar());
                End();
                break;
            case 2 or 3:
                _text.Append(' ', random.Next(1, 3)).Append(random.Next(4) == 0 ? Brackets(2) : Scalar());
                End();
                break;
            case 4 when mayBeLevel:
                End();
                for (int i = random.Next(1, 4); i > 0; i--)
                {
                    _text.Append(' ', column);
                    Entry(isList: true, column, depth - 1);
                }

                break;
            default:
                End();
                Block(column + random.Next(1, 5), depth - 1);
                break;
        }
    }

    private string Scalar() => Pick(random.Next(3) == 0 ? s_quoted : random.Next(3) == 0 ? s_onlyInLines : s_plain);

    private string Brackets(int depth)
    {
        bool isList = random.Next(2) == 0;
        IEnumerable<string> parts = Enumerable.Range(0, random.Next(4)).Select(_ =>
        {
            string value = random.Next(4) == 0 && depth > 0 ? Brackets(depth - 1) : Pick(random.Next(3) == 0 ? s_quoted : s_plain);
            return isList ? value : Pick(s_keys) + (random.Next(5) == 0 ? "" : ": " + (random.Next(6) == 0 ? "" : value));
        });
        string inner = string.Join(random.Next(3) == 0 ? "," : " , ", parts) + (random.Next(8) == 0 ? " " : "");
        return (isList ? "[" : "{") + inner + (isList ? "]" : "}");
    }

    /// <summary>The end of a line, and what nobody reads behind it.</summary>
    private void End()
    {
        _text.Append(' ', random.Next(4) == 0 ? random.Next(3) : 0).Append(random.Next(8) == 0 ? " # so: it [is" : "").Append(_break);
        if (random.Next(8) == 0)
        {
            Gap();
        }
    }

    private void Gap()
    {
        for (int i = random.Next(3); i > 0; i--)
        {
            _text.Append(' ', random.Next(6)).Append(random.Next(2) == 0 ? "# \ttext: # - 'x" : "").Append(_break);
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
