namespace Dataset.Compiler.Text;

/// <summary>The stretch of a text between two marks: what a reader takes as said in one breath.</summary>
internal static class Clause
{
    /// <summary>
    /// The start of the clause in which a passage begins, and the end of the one in which it ends. A passage that has a mark at its end leaves
    /// nothing of that clause out.
    /// </summary>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        bool beginsWithMark = start < end && IsMark(text, start), endsWithMark = start < end && IsMark(text, end - 1);
        while (!beginsWithMark && start > 0 && !IsMark(text, start - 1))
        {
            start--;
        }

        while (!endsWithMark && end < text.Length && !IsMark(text, end))
        {
            end++;
        }

        return (start, end);
    }

    /// <summary>A point within a number or a name ends nothing: it has no space behind it.</summary>
    private static bool IsMark(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\u2013' or '\u2014' or '"' or '\u201C' or '\u201D' => true,
        '.' or ',' or ';' or ':' or '!' or '?' =>
            at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '\u201D' or '\u2019' or ')',
        _ => false,
    };
}
