using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>A text written as a block, behind <c>|</c> or <c>&gt;</c>.</summary>
/// <param name="Start">Where its indicator stands.</param>
/// <param name="End">Where the parser takes it to end.</param>
/// <param name="IsEmpty">Whether it says nothing.</param>
internal readonly record struct BlockScalar(int Start, int End, bool IsEmpty);

/// <summary>
/// What the parser lets pass, or reads wrongly, of the YAML that strict files never use: better not read than read wrongly. The rules about tabs
/// are stricter than YAML's, where a tab is a matter of taste in one place and an error in the next.
/// </summary>
internal static class ParserGaps
{
    /// <summary>The first such place, or null.</summary>
    public static Finding? Find(string text, IReadOnlyList<BlockScalar> blocks, IReadOnlyList<(int Start, int End)> unindented, LineMap lines)
    {
        foreach (BlockScalar block in blocks)
        {
            if (WhyNot(text, block) is { } why)
            {
                return Finding.Create(YamlFindings.SyntaxError, lines.Locate(block.Start, block.Start + 1), why);
            }
        }

        return FindTab(text, blocks, unindented, lines);
    }

    /// <summary>The first tab that indents, or null.</summary>
    public static Finding? FindTab(string text, IReadOnlyList<BlockScalar> blocks, IReadOnlyList<(int Start, int End)> unindented, LineMap lines)
    {
        int next = 0;
        for (int line = 0; line < text.Length; line = TextLines.NextOf(text, line))
        {
            while (next < blocks.Count && blocks[next].End <= line)
            {
                next++;
            }

            bool isInText = (next < blocks.Count && blocks[next].Start < line) || unindented.Any(r => r.Start < line && r.End > line);
            if (isInText)
            {
                continue;
            }

            int first = TextLines.FirstOf(text, line), tab = text.IndexOf('\t', line, first - line);
            if (tab >= 0)
            {
                return Finding.Create(YamlFindings.TabIndentation, lines.Locate(tab, tab + 1));
            }

            if (AfterIndicator(text, first) is >= 0 and int behind)
            {
                return Finding.Create(YamlFindings.TabIndentation, lines.Locate(behind, behind + 1));
            }
        }

        return null;
    }

    private static string? WhyNot(string text, BlockScalar block)
    {
        int headerEnd = TextLines.EndOf(text, block.Start), end = Math.Min(block.End, text.Length);
        string header = text.Substring(block.Start, headerEnd - block.Start);
        if (block.IsEmpty && header.Length > 1 && header.Substring(1, Math.Min(2, header.Length - 1)).Any(char.IsDigit))
        {
            return "the text behind this is empty, so that it has no indentation to give";
        }

        bool isBlank = true, hasTab = false;
        for (int i = headerEnd; i < end; i++)
        {
            isBlank &= char.IsWhiteSpace(text[i]);
            hasTab |= text[i] == '\t';
        }

        if (isBlank && hasTab)
        {
            return "this text is nothing but blanks and tabs";
        }

        int last = TextLines.StartOf(text, text.Length);
        return end >= last && last > block.Start && last < text.Length && TextLines.IsBlank(text, last)
            ? "the file ends in blanks within this text; end it with a line break"
            : null;
    }

    /// <summary>A tab behind the indicators at the start of a line, before what would be indented by it; or -1.</summary>
    private static int AfterIndicator(string text, int first)
    {
        int at = first, tab = -1;
        while (tab < 0 && at + 1 < text.Length && text[at] is '-' or '?' or ':' && text[at + 1] is ' ' or '\t')
        {
            int end = TextLines.FirstOf(text, at + 1);
            tab = text.IndexOf('\t', at, end - at);
            at = end;
        }

        return tab >= 0 && at < text.Length && (text[at] is '-' or '?' || IsField(text, at)) ? tab : -1;
    }

    private static bool IsField(string text, int at)
    {
        int end = TextLines.EndOf(text, at), colon = text[at] is '"' or '\'' or '[' or '{' ? -1 : text.IndexOf(':', at, end - at);
        return colon >= 0 && (colon + 1 == end || text[colon + 1] is ' ' or '\t');
    }
}
