using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Finds the mistake in lines that the parser could not fit together: it looks at the shape of the line and of those above it, since the parser often
/// stumbles behind the mistake.
/// </summary>
internal sealed partial class BlockExplanation(string text, LineMap lines)
{
    /// <summary>As far above the line as it looks for what it belongs to.</summary>
    private const int MaxLinesAbove = 2000;

    /// <summary>What is wrong in the lines between two offsets, or null.</summary>
    /// <param name="from">The end of what the parser has understood.</param>
    /// <param name="at">Where it stumbled.</param>
    public Finding? Explain(int from, int at)
    {
        int last = TextLines.StartOf(text, at);
        for (int start = TextLines.StartOf(text, Math.Max(0, Math.Min(from, at))); ; start = TextLines.NextOf(text, start))
        {
            if (!IsEmpty(start) && (OfLine(start) ?? (start < last ? OfText(start) : null)) is { } mistake)
            {
                return mistake;
            }

            if (start >= last)
            {
                return OfLevel(last);
            }
        }
    }

    /// <summary>What is wrong with a line whatever stands around it.</summary>
    private Finding? OfLine(int start)
    {
        if (OfBracket(start) is { } open)
        {
            return open;
        }

        int first = FirstOf(start), end = TextLines.EndOf(text, start), bullet = Bullet(first);
        if (first + 1 < end && LookAlike.Of(text[first]) == '-' && (text[first + 1] == ' ' || LookAlike.IsSpace(text[first + 1])))
        {
            return TextGuard.Mistaken(first, lines, text[first]);
        }

        if (text[first] == '-' && first + 1 < end && (text[first + 1] is '{' or '[' || IsNamePart(text[first + 1])))
        {
            return Syntax(first, "a space is missing behind the '-'");
        }

        if (bullet > 0)
        {
            return Syntax(first, "an entry of a list begins with '-', not with '" + text.Substring(first, bullet) + "'");
        }

        int name = ContentOf(start), behind = name;
        for (; behind < end && IsNamePart(text[behind]); behind++)
        {
        }

        if (behind == name || behind == end)
        {
            return null;
        }

        // A colon that is none, or one with another space than a space before or behind it.
        int next = behind;
        for (; next < end && (text[next] == ' ' || LookAlike.IsSpace(text[next])); next++)
        {
        }

        if (next < end && text[next] == ':' && LookAlike.IsSpace(text[behind]))
        {
            return TextGuard.Mistaken(behind, lines, text[behind]);
        }

        if (next < end && LookAlike.Of(text[next]) == ':')
        {
            return TextGuard.Mistaken(next, lines, text[next]);
        }

        if (next < end && text[next] == '=')
        {
            return Syntax(next, "between a field and its value stands a colon, not '='");
        }

        if (text[behind] != ':' || behind + 1 == end)
        {
            return null;
        }

        char value = text[behind + 1];
        if (LookAlike.IsSpace(value))
        {
            return TextGuard.Mistaken(behind + 1, lines, value);
        }

        if (value is not (' ' or '\t' or '/'))
        {
            return Syntax(behind, value == ':' ? "one ':' is too many: delete it" : "a space is missing behind the ':'");
        }

        // Quotation marks that YAML takes for a part of the text do not protect the colon in it.
        for (next = behind + 1; next < end && text[next] == ' '; next++)
        {
        }

        return next < end && LookAlike.Of(text[next]) is '"' or '\'' && text.IndexOf(": ", next, end - next, StringComparison.Ordinal) >= 0
            ? TextGuard.Mistaken(next, lines, text[next])
            : null;
    }

    /// <summary>What is wrong with a line of text that the field above it does not reach.</summary>
    private Finding? OfText(int start)
    {
        int first = FirstOf(start), above = Above(start);
        return above >= 0 && !IsItem(start) && text.IndexOf(':', first, TextLines.EndOf(text, first) - first) < 0
            && NameAt(ContentOf(above)) is { Length: > 0 } name && !IsEnclosed(above) && first - start <= ContentOf(above) - above
            ? Syntax(first, "this does not belong to '" + name + "' above it: indent it further")
            : null;
    }

    /// <summary>How long a mark is with which other lists than YAML's begin an entry, before the name of a field; 0 where there is none.</summary>
    private int Bullet(int first)
    {
        int end = first;
        for (; end < text.Length && text[end] is >= '0' and <= '9'; end++)
        {
        }

        bool isMark = end < text.Length && (end > first ? text[end] is '.' or ')' : text[end] is '*' or '+');
        return isMark && end + 2 < text.Length && text[end + 1] == ' ' && NameAt(end + 2).Length > 0 ? end + 1 - first : 0;
    }

    /// <summary>What is wrong with how far a line is indented, by the lines above it.</summary>
    private Finding? OfLevel(int start)
    {
        int above = Above(start);
        if (IsEmpty(start) || above < 0)
        {
            return null;
        }

        if (IsHeadingWithValue(above)
            && Above(above) is >= 0 and var before
            && TextLines.IndentOf(text, before) > 0
            && TextLines.IndentOf(text, start) > 0)
        {
            return Level(above) ?? Level(start);
        }

        int first = FirstOf(start), column = first - start;
        string name = NameAt(ContentOf(above));
        if (text[first] == '-' && column >= ContentOf(above) - above && name.Length > 0 && HasValue(above))
        {
            return Syntax(first, "a list begins here, but '" + name + "' above it has a value already: the name of the list is missing");
        }

        if (text[first] == '{' && IsItem(above) && FirstOf(above) - above == column)
        {
            return Syntax(first, "a '- ' is missing before this, as the line above it has one");
        }

        if (((text[first] == '-' ? EntryWithoutDash(start, column) : null) ?? Level(start)) is { } level)
        {
            return level;
        }

        return NameOnly(above) is { } heading && text[first] == '-' ? Syntax(ContentOf(above), "a ':' is missing behind '" + heading + "'") : null;
    }

    /// <summary>The first entry below the heading under which this item stands, if it has no dash while this one has.</summary>
    private Finding? EntryWithoutDash(int start, int column)
    {
        int line = Above(start), below = -1;
        for (int i = 0; i < MaxLinesAbove && line >= 0 && TextLines.IndentOf(text, line) >= column; i++, line = Above(line))
        {
            if (IsItem(line) && TextLines.IndentOf(text, line) == column)
            {
                return null;
            }

            below = line;
        }

        return line >= 0 && below >= 0 && !IsItem(below) && NameAt(FirstOf(line)).Length > 0 && !HasValue(line)
            ? Syntax(FirstOf(below), "a '- ' is missing before this, as other entries below '" + NameAt(FirstOf(line)) + "' have one")
            : null;
    }

    private bool IsItem(int start) =>
        FirstOf(start) is var first && first + 1 < text.Length && text[first] == '-' && text[first + 1] is ' ' or '\r' or '\n';

    /// <summary>A line that begins in a column in which nothing above it begins.</summary>
    private Finding? Level(int start)
    {
        int first = FirstOf(start), column = first - start;
        bool isItem = text[first] == '-';
        int limit = int.MaxValue, wanted = -1;
        int line = Above(start);
        for (int i = 0; i < MaxLinesAbove && line >= 0; i++, line = Above(line))
        {
            int itsFirst = FirstOf(line), itsColumn = itsFirst - line;
            if (itsColumn >= limit)
            {
                continue;
            }

            limit = itsColumn;
            bool isItsItem = text[itsFirst] == '-';
            int content = ContentOf(line) - line;
            int[] columns = isItem ? (isItsItem ? [itsColumn] : []) : NameAt(line + content).Length == 0 ? [] : [content];
            foreach (int possible in columns)
            {
                if (possible == column && !(column == 0 && HasValue(start)))
                {
                    return null;
                }

                bool isHeading = possible == 0 && !isItem;
                if (!isHeading && (wanted < 0 || Math.Abs(possible - column) < Math.Abs(wanted - column)))
                {
                    wanted = possible;
                }
            }
        }

        return wanted < 0 ? null : Syntax(
            first,
            "this line begins in column " + (column + 1) + ", but "
                + (isItem ? "the '-' above it stands" : "the fields above it begin") + " in column " + (wanted + 1)
                + ": indent it like them");
    }

    private Finding Syntax(int at, string why) =>
        Finding.Create(YamlFindings.SyntaxError, lines.Locate(at, Math.Min(at + 1, TextLines.EndOf(text, at))), why);

    /// <summary>The nearest line above in which something stands, or -1.</summary>
    private int Above(int start)
    {
        while (start > 0)
        {
            start = TextLines.PreviousOf(text, start);
            if (!IsEmpty(start))
            {
                return start;
            }
        }

        return -1;
    }

    private bool IsEmpty(int start) => TextLines.IsBlank(text, start) || TextLines.IsComment(text, start);

    /// <summary>The first character of the line that is no blank.</summary>
    private int FirstOf(int start) => TextLines.FirstOf(text, start < text.Length && text[start] == '\uFEFF' ? start + 1 : start);

    /// <summary>Where the line's content begins: behind its dashes.</summary>
    private int ContentOf(int start)
    {
        int at = FirstOf(start), end = TextLines.EndOf(text, start);
        while (at + 1 < end && text[at] == '-' && text[at + 1] == ' ')
        {
            for (at++; at < end && text[at] == ' '; at++)
            {
            }
        }

        return at;
    }

    /// <summary>The name before a colon here, or nothing.</summary>
    private string NameAt(int at)
    {
        int end = at;
        for (; end < text.Length && IsNamePart(text[end]); end++)
        {
        }

        return end < text.Length && text[end] == ':' && (end + 1 == text.Length || text[end + 1] is ' ' or '\t' or '\r' or '\n')
            ? text.Substring(at, end - at)
            : "";
    }

    /// <summary>Whether something stands behind the name in this line.</summary>
    private bool HasValue(int start)
    {
        int content = ContentOf(start), end = TextLines.EndOf(text, start);
        string value = text.Substring(content, end - content).Substring(Math.Min(NameAt(content).Length + 1, end - content)).Trim();
        return value.Length > 0 && value[0] != '#';
    }

    private bool IsHeadingWithValue(int start) => FirstOf(start) == start && NameAt(start).Length > 0 && HasValue(start);

    /// <summary>The word, where the line has nothing else.</summary>
    private string? NameOnly(int start)
    {
        string line = text.Substring(ContentOf(start), TextLines.EndOf(text, start) - ContentOf(start)).TrimEnd();
        return line.Length > 0 && line.All(IsNamePart) ? line : null;
    }

    private static bool IsNamePart(char c) => c is '_' or '-' || (c < '\u0080' && char.IsLetterOrDigit(c));
}
