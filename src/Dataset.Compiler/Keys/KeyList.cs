using System.Globalization;
using System.Text;

namespace Dataset.Compiler.Keys;

/// <summary>
/// The keys by which <c>Find</c> of one class finds rows, as a text that the assembly carries in an attribute: the analyzer in a user's editor reads
/// it. A line for each key says how many characters it has in common with the key before, and then the rest, so that sorted keys stay short.
/// </summary>
/// <param name="Container">The full name of the class, or of the union, that has <c>Find</c>; empty for keys that were retired altogether.</param>
/// <param name="HasMembers">Whether each key is a member of the class as well.</param>
/// <param name="Keys">The keys, sorted.</param>
/// <param name="Moved">Keys of before, and what took their place here.</param>
/// <param name="Tables">Of a union: the classes of its tables, which have the keys.</param>
internal sealed record KeyList(
    string Container, bool HasMembers, IReadOnlyList<ListedKey> Keys, IReadOnlyList<MovedKey> Moved, IReadOnlyList<string> Tables)
{
    /// <summary>The attribute's name of what it holds.</summary>
    public const string Label = "Dataset.Keys";

    /// <summary>The first line of every text: readers of another form leave it alone.</summary>
    private const string Form = "1";

    /// <summary>What stands for the number of common characters: one printable character, the first for none.</summary>
    private const char NoneInCommon = '!', MostInCommon = '~';

    public string Write()
    {
        var text = new StringBuilder(Form + "\n");
        AppendFields(text, [Container, HasMembers ? "members" : "", .. Tables]);
        string before = "";
        foreach (ListedKey key in Keys)
        {
            int common = Common(before, key.Key);
            text.Append((char)(NoneInCommon + common));
            AppendFields(text, key.Member is null ? [key.Key.Substring(common)] : [key.Key.Substring(common), key.Member]);
            before = key.Key;
        }

        foreach (MovedKey moved in Moved)
        {
            text.Append(' ');
            AppendFields(text, [moved.From, .. moved.To]);
        }

        return text.ToString();
    }

    /// <summary>The list that a text was written of; null where it is of a form that nobody here knows.</summary>
    public static KeyList? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length < 3 || lines[0] != Form)
        {
            return null;
        }

        string[] head = Fields(lines[1]);
        var keys = new List<ListedKey>(lines.Length);
        var moved = new List<MovedKey>();
        string before = "";
        foreach (string line in lines.Skip(2).Where(l => l.Length > 0))
        {
            string[] fields = Fields(line.Substring(1));
            if (line[0] == ' ')
            {
                moved.Add(new MovedKey(fields[0], [.. fields.Skip(1)]));
                continue;
            }

            before = before.Substring(0, line[0] - NoneInCommon) + fields[0];
            keys.Add(new ListedKey(before, fields.Length > 1 ? fields[1] : null));
        }

        return new KeyList(head[0], head[1].Length > 0, keys, moved, [.. head.Skip(2)]);
    }

    /// <summary>Fields end in a tab, all but the last; what would end one too early is written as an escape.</summary>
    private static void AppendFields(StringBuilder text, IReadOnlyList<string> fields)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            text.Append(i > 0 ? "\t" : "");
            foreach (char c in fields[i])
            {
                _ = c is '\t' or '\n' or '\\' ? text.Append('\\').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)) : text.Append(c);
            }
        }

        text.Append('\n');
    }

    private static string[] Fields(string line)
    {
        string[] fields = line.Split('\t');
        for (int i = 0; i < fields.Length; i++)
        {
            for (int at = fields[i].IndexOf('\\'); at >= 0; at = fields[i].IndexOf('\\', at + 1))
            {
                char c = (char)int.Parse(fields[i].Substring(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                fields[i] = fields[i].Substring(0, at) + c + fields[i].Substring(at + 5);
            }
        }

        return fields;
    }

    private static int Common(string before, string key)
    {
        int common = 0, most = Math.Min(Math.Min(before.Length, key.Length), MostInCommon - NoneInCommon);
        while (common < most && before[common] == key[common])
        {
            common++;
        }

        return common;
    }
}

/// <summary>A key of a row.</summary>
/// <param name="Key">The key.</param>
/// <param name="Member">The member of the class that the row is, where it is not the one that follows from the key; empty where there is none.</param>
internal sealed record ListedKey(string Key, string? Member);

/// <summary>A key that was moved, split or retired, and the keys that took its place.</summary>
internal sealed record MovedKey(string From, IReadOnlyList<string> To);
