using System.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// JSON is YAML but for two things: comments, which many files have all the same, and characters outside of the first plane, which JSON escapes in
/// two halves. JSON Lines are a list without its brackets and commas. Every character that stays keeps its place, so that what is said of the text is
/// said at the right one.
/// </summary>
internal static class JsonText
{
    public static bool Is(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether each line of the file is a value of its own, as in <c>stars.jsonl</c>.</summary>
    public static bool IsLines(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lines of values as items of a list whose brackets are left to add: a comma stands where a line ends that says something.</summary>
    public static string AsItems(string lines)
    {
        var items = new StringBuilder(lines);
        bool isBlank = true;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is '\n')
            {
                (items[i], isBlank) = (isBlank ? ' ' : ',', true);
            }
            else if (items[i] is '\r' or '\uFEFF')
            {
                items[i] = ' ';
            }
            else
            {
                isBlank &= items[i] is ' ' or '\t';
            }
        }

        return items.ToString();
    }

    /// <summary>The first item that does not have a line for itself; null where each has.</summary>
    public static YamlNode? NotOnItsLine(string lines, YamlNode list)
    {
        int end = -1;
        foreach (YamlNode item in ((YamlSequence)list).Items)
        {
            int itemEnd = Math.Min(RowShape.EndOf(item), lines.Length);
            bool sharesLine = end >= 0 && lines.IndexOf('\n', end, item.Start - end) < 0;
            if (sharesLine || lines.IndexOf('\n', item.Start, Math.Max(0, itemEnd - item.Start)) >= 0)
            {
                return item;
            }

            end = itemEnd;
        }

        return null;
    }

    /// <summary>The text with blanks for its comments.</summary>
    public static string WithoutComments(string text)
    {
        StringBuilder? yaml = null;
        bool inText = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                inText = !inText;
            }
            else if (inText && text[i] == '\\')
            {
                i++;
            }
            else if (!inText && text[i] == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                int end = EndOf(text, i);
                yaml ??= new StringBuilder(text);
                for (; i < end; i++)
                {
                    yaml[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
                }

                i--;
            }
        }

        return yaml?.ToString() ?? text;
    }

    private static int EndOf(string text, int comment)
    {
        bool isLine = text[comment + 1] == '/';
        int end = isLine ? text.IndexOfAny(['\r', '\n'], comment) : text.IndexOf("*/", comment + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : isLine ? end : end + 2;
    }
}
