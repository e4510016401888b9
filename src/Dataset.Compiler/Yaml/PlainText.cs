using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Looks at what stands without quotes, which YAML reads as it stands. Somebody who typed it may have meant more: a mark that YAML does not know, a
/// quote that was never opened. What can be read as it was meant is read so: one mistake is one finding.
/// </summary>
internal sealed class PlainText(string text, LineMap lines)
{
    /// <summary>Whether a text needs quotes to be read as it is: without them it would be taken for something else.</summary>
    public static bool NeedsQuotes(string value) =>
        value is "Null" or "NULL" || IsRefused(value) || IsNeverOpened(value)
        || (value.Length > 0 && (LookAlike.IsSpace(value[0]) || LookAlike.IsSpace(value[value.Length - 1])));

    /// <summary>What makes the text unreadable, or null.</summary>
    /// <param name="value">The text as it was read.</param>
    /// <param name="start">Where it begins.</param>
    public Finding? Refuse(string value, int start) => IsRefused(value) ? TextGuard.Mistaken(start, lines, value[0]) : null;

    /// <summary>What makes the name of a field unreadable, or null.</summary>
    public Finding? RefuseName(string name, int start) =>
        Refuse(name, start) ?? (name.Length > 1
            && name[0] == '-'
            && (name[1] is '{' or '[' || char.IsLetterOrDigit(name[1])) ? Syntax(start, "a space is missing behind the '-'")
            : name[name.Length - 1] == ':' ? Syntax(start + name.Length - 1, "one ':' is too many: delete it")
            : null);

    /// <summary>A name in braces with no colon behind it is no name, or has its colon in it.</summary>
    public Finding? RefuseAlone(YamlScalar name)
    {
        int behind = name.End;
        while (behind < text.Length && text[behind] is ' ' or '\t' or '\r' or '\n')
        {
            behind++;
        }

        return behind < text.Length && text[behind] == ':' ? null
            : name.Value.IndexOf(':') is > 0 and var colon && !IsAddress(name.Value, colon)
                ? Syntax(name.Start + colon, "a space is missing behind the ':'")
            : Syntax(name.Start, "this has no ':' and no value; put text with commas or brackets in quotes");
    }

    private static bool IsAddress(string value, int colon) => string.CompareOrdinal(value, colon, "://", 0, 3) == 0;

    /// <summary>What the text is meant to be; whatever is mended in it has its finding, and is no part of its place.</summary>
    public string Mend(string value, ref int start, ref int end, ICollection<Finding> findings)
    {
        // Each text of a file comes here: enumerators of letters would be compiled in every run of the tool.
        int before = 0, behind = 0;
        while (before < value.Length && LookAlike.IsSpace(value[before]))
        {
            before++;
        }

        while (behind < value.Length - before && LookAlike.IsSpace(value[value.Length - 1 - behind]))
        {
            behind++;
        }

        if (before + behind > 0)
        {
            int at = before > 0 ? start : end - 1;
            findings.Add(TextGuard.Mistaken(at, lines, text[at]));
            (value, start, end) = (value.Substring(before, value.Length - before - behind), start + before, end - behind);
        }

        if (IsNeverOpened(value))
        {
            findings.Add(Finding.Create(YamlFindings.NeverOpened, lines.Locate(end - 1, end)));
            (value, end) = (value.Substring(0, value.Length - 1), end - 1);
        }

        return value;
    }

    /// <summary>
    /// Whether it begins like an item of a list, with a dash that is none, or with a quotation mark that YAML does not know and that no other closes:
    /// something behind it has ended the text too early.
    /// </summary>
    private static bool IsRefused(string value) => value.Length > 1 && LookAlike.Of(value[0]) switch
    {
        '-' => value[1] == ' ' || LookAlike.IsSpace(value[1]),
        '"' or '\'' => !value.Skip(1).Any(c => LookAlike.Of(c) is '"' or '\''),
        _ => false,
    };

    /// <summary>
    /// Whether an odd quote stands at the end; behind a digit it means inches, and only behind a sentence is a single one no apostrophe.
    /// </summary>
    private static bool IsNeverOpened(string value)
    {
        if (value.Length < 2)
        {
            return false;
        }

        char last = value[value.Length - 1], before = value[value.Length - 2];
        return (last == '"' ? !char.IsDigit(before) : last == '\'' && before is '.' or '?' or '!' or '\u2026') && IsOdd(value, last);
    }

    /// <summary>Whether a character stands there an odd number of times.</summary>
    private static bool IsOdd(string value, char which)
    {
        bool isOdd = false;
        foreach (char c in value)
        {
            isOdd ^= c == which;
        }

        return isOdd;
    }

    /// <summary>Whether what stands behind the text in its line looks like the rest of it: <c>Talks # 1</c>.</summary>
    public bool IsCut(int end)
    {
        int mark = end;
        while (mark < text.Length && text[mark] == ' ')
        {
            mark++;
        }

        if (mark == end || mark == text.Length || text[mark] != '#')
        {
            return false;
        }

        int rest = mark + 1;
        while (rest < text.Length && text[rest] == ' ')
        {
            rest++;
        }

        return rest < text.Length && (char.IsDigit(text[rest]) || (rest == mark + 1 && char.IsLetter(text[rest])));
    }

    public Finding Syntax(int at, string why) =>
        Finding.Create(YamlFindings.SyntaxError, lines.Locate(at, Math.Min(at + 1, TextLines.EndOf(text, at))), why);
}
