using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>Values in brackets, braces and quotes.</summary>
internal sealed partial class BlockExplanation
{
    /// <summary>A bracket that nothing closes, where the next line begins an entry or a field, which the parser takes for a part of it.</summary>
    private Finding? OfBracket(int start)
    {
        int at = ContentOf(start), end = TextLines.EndOf(text, start);
        for (at += NameAt(at) is { Length: > 0 } name ? name.Length + 1 : 0; at < end && text[at] == ' '; at++)
        {
        }

        if (at >= end || text[at] is not ('{' or '[') || SyntaxExplanation.Close(text, at) >= 0)
        {
            return null;
        }

        int next = TextLines.NextOf(text, start);
        while (next < text.Length && IsEmpty(next))
        {
            next = TextLines.NextOf(text, next);
        }

        return next < text.Length && TextLines.IndentOf(text, next) <= TextLines.IndentOf(text, start)
            && (IsItem(next) || NameAt(FirstOf(next)).Length > 0)
            ? Syntax(at, "the '" + text[at] + "' that is opened here is never closed: write its '" + (text[at] == '{' ? '}' : ']') + "'")
            : null;
    }

    /// <summary>Whether the value of the line is in quotes or brackets, or a block: what follows may stand further out.</summary>
    private bool IsEnclosed(int start)
    {
        int content = ContentOf(start), end = TextLines.EndOf(text, start), at = content + NameAt(content).Length + 1;
        for (; at < end && text[at] == ' '; at++)
        {
        }

        return at < end && text[at] is '"' or '\'' or '[' or '{' or '|' or '>';
    }
}
