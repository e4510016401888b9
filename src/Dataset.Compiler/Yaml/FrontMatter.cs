using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>The YAML at the top of a file of text: what stands between its first line, <c>---</c>, and the next such line.</summary>
internal static class FrontMatter
{
    /// <summary>Where the YAML ends and where the text behind it begins; null where the file does not begin with YAML, or does not end it.</summary>
    public static (int End, int Body)? Find(string text)
    {
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        if (!IsFence(text, start))
        {
            return null;
        }

        for (int line = TextLines.NextOf(text, start); line < text.Length; line = TextLines.NextOf(text, line))
        {
            if (IsFence(text, line))
            {
                return (line, TextLines.NextOf(text, line));
            }
        }

        return null;
    }

    private static bool IsFence(string text, int line)
    {
        int end = TextLines.EndOf(text, line);
        return end - line >= 3 && text[line] == '-' && text[line + 1] == '-' && text[line + 2] == '-'
            && TextLines.FirstOf(text, line + 3) == end;
    }
}
