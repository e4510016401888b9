namespace Dataset.Compiler.Text;

/// <summary>
/// Finds lines in a text around an offset, for all who read or edit YAML line by line. A line ends at a line feed, a carriage return or both;
/// its end is where its own characters end.
/// </summary>
internal static class TextLines
{
    /// <summary>Where the line begins in which this offset stands.</summary>
    public static int StartOf(string text, int at)
    {
        int lineBreak = at <= 0 ? -1 : text.LastIndexOfAny(['\r', '\n'], at - 1);
        return lineBreak + 1;
    }

    /// <summary>Behind the last character of the line, before its line break.</summary>
    public static int EndOf(string text, int at)
    {
        int end = text.IndexOfAny(['\r', '\n'], at);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Where the next line begins, or the text's end.</summary>
    public static int NextOf(string text, int at)
    {
        int end = EndOf(text, at);
        return end == text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
    }

    /// <summary>Where the line above begins; of the first line its own start.</summary>
    public static int PreviousOf(string text, int lineStart)
    {
        if (lineStart == 0)
        {
            return 0;
        }

        int end = lineStart - 1;
        return StartOf(text, end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <summary>The first character of the line that is no blank, or the line's end.</summary>
    public static int FirstOf(string text, int lineStart)
    {
        while (lineStart < text.Length && text[lineStart] is ' ' or '\t')
        {
            lineStart++;
        }

        return lineStart;
    }

    /// <summary>How many blanks the line begins with.</summary>
    public static int IndentOf(string text, int lineStart) => FirstOf(text, lineStart) - lineStart;

    /// <summary>Whether nothing but blanks stands in the line.</summary>
    public static bool IsBlank(string text, int lineStart) => FirstOf(text, lineStart) == EndOf(text, lineStart);

    /// <summary>Whether nothing but a comment stands in the line.</summary>
    public static bool IsComment(string text, int lineStart) => FirstOf(text, lineStart) is var first && first < text.Length && text[first] == '#';

    /// <summary>Whether nothing but blanks stands before this offset in its line.</summary>
    public static bool IsFirst(string text, int at) => FirstOf(text, StartOf(text, at)) >= at;
}
