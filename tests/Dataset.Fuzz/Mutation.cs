using System.Text;

namespace Dataset.Fuzz;

/// <summary>Changes a text that somebody wrote: bytes, characters, tokens, lines, and pieces of other texts.</summary>
internal static class Mutation
{
    private static readonly string[] s_tokens =
    [
        ": ", ":", "- ", "-", "? ", "#", " #", "'", "\"", "''", "\\", "\\u0041", "\\x", "|",
        ">", "|-", ">+", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "!!str ", "---\n", "...\n",
        "%YAML 1.2\n", "<<: ", "~", "null", "true", "\n", "\r\n", "\r", "\t", "  ",
        "    ", "@", "`", "\n\n", "\n  - ", "\n    ", "<<<<<<< ours\n", "=======\n",
    ];

    public static string Of(Random random, string text, IReadOnlyList<string> others)
    {
        int times = 1 + (random.Next(4) * random.Next(3));
        for (int i = 0; i < times; i++)
        {
            text = Once(random, text, others);
        }

        return text;
    }

    private static string Once(Random random, string text, IReadOnlyList<string> others)
    {
        int at = random.Next(text.Length + 1), length = Math.Min(text.Length - at, random.Next(1 << random.Next(8)));
        return random.Next(11) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, s_tokens[random.Next(s_tokens.Length)]),
            2 => text.Insert(at, HostileText.Any(random)),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text.Insert(at, Piece(random, others[random.Next(others.Count)])),
            5 => text.Remove(at, length).Insert(at, s_tokens[random.Next(s_tokens.Length)]),
            6 => Bytes(random, text),
            7 => Lines(random, text, (lines, i, _) => lines.RemoveAt(i)),
            8 => Lines(random, text, (lines, i, j) => (lines[i], lines[j]) = (lines[j], lines[i])),
            9 => Lines(random, text, (lines, i, _) => lines[i] = new string(' ', random.Next(9)) + lines[i].TrimStart()),
            _ => text[..at],
        };
    }

    private static string Piece(Random random, string text)
    {
        int at = random.Next(text.Length);
        return text.Substring(at, Math.Min(text.Length - at, random.Next(200)));
    }

    /// <summary>As a damaged disk has it: what is no UTF-8 any more is read as a compiler would.</summary>
    private static string Bytes(Random random, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        for (int i = random.Next(4); i >= 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    private static string Lines(Random random, string text, Action<List<string>, int, int> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, random.Next(lines.Count), random.Next(lines.Count));
        return string.Join('\n', lines);
    }
}
