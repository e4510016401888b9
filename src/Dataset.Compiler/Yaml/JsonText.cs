using System.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// JSON is YAML but for two things: comments, which many files have all the same, and characters outside of the first plane, which JSON escapes in
/// two halves. Every character that stays keeps its place, so that what is said of the text is said at the right one.
/// </summary>
internal static class JsonText
{
    public static bool Is(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase);

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
