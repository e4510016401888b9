using System.Collections.Immutable;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Reads what a text that is no YAML still shows line by line: <c>section:</c> at the margin, and below it the plain fields of its entries.
/// It may miss an entry; it reads nothing out of nested lists or texts that are indented further than the entries are.
/// </summary>
internal static class KeySalvage
{
    public static EquatableArray<SalvagedKey> Scan(string text)
    {
        ImmutableArray<SalvagedKey>.Builder found = ImmutableArray.CreateBuilder<SalvagedKey>();
        string? section = null;
        int dashColumn = -1, fieldColumn = -1;
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            int end = TextLines.EndOf(text, start), first = TextLines.FirstOf(text, start);
            int column = first - start;
            if (first < end && text[first] == '-' && first + 1 < end && text[first + 1] is ' ' or '\t')
            {
                // A deeper one that came first belongs to an entry whose own dash is broken.
                dashColumn = dashColumn < 0 ? column : Math.Min(dashColumn, column);
                if (section is not null && column == dashColumn)
                {
                    int content = TextLines.FirstOf(text, first + 1);
                    fieldColumn = content - start;
                    AddEntry(text, content, end, section, found);
                }
            }
            else if (column == 0 && Name(text, first, end) is { } name)
            {
                section = name;
                dashColumn = fieldColumn = -1;
            }
            else if (section is not null && column == fieldColumn)
            {
                AddField(text, first, end, section, flow: false, found);
            }

            start = TextLines.NextOf(text, start);
        }

        return found.ToImmutable();
    }

    private static void AddEntry(string text, int start, int end, string section, ImmutableArray<SalvagedKey>.Builder found)
    {
        if (start < end && text[start] == '{')
        {
            for (start++; start < end;)
            {
                while (start < end && text[start] is ' ' or ',')
                {
                    start++;
                }

                int next = AddField(text, start, end, section, flow: true, found);
                if (next <= start)
                {
                    return;
                }

                start = next;
            }
        }
        else
        {
            AddField(text, start, end, section, flow: false, found);
        }
    }

    /// <summary>Adds the field that starts here and returns where its value ends; or the start, where no simple field stands here.</summary>
    private static int AddField(string text, int start, int end, string section, bool flow, ImmutableArray<SalvagedKey>.Builder found)
    {
        if (Name(text, start, end) is not { } name)
        {
            return start;
        }

        int at = start + name.Length + 1;
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        if (at == end || text[at] is '[' or '{' or '|' or '>' or '&' or '*' or '!' or '#')
        {
            return start;
        }

        int valueEnd;
        string value;
        if (text[at] is '"' or '\'')
        {
            valueEnd = text.IndexOf(text[at], at + 1, end - at - 1);
            if (valueEnd < 0)
            {
                return start;
            }

            value = text.Substring(at + 1, valueEnd - at - 1);
            valueEnd++;
        }
        else
        {
            for (valueEnd = at; valueEnd < end && !EndsPlain(text, valueEnd, flow); valueEnd++)
            {
            }

            value = text.Substring(at, valueEnd - at).Trim();
        }

        if (value.Length > 0)
        {
            found.Add(new SalvagedKey(section, name, value));
        }

        return valueEnd;
    }

    private static bool EndsPlain(string text, int at, bool flow) =>
        (text[at] == '#' && text[at - 1] == ' ') || (flow && text[at] is ',' or '}');

    /// <summary>The name of a field that is followed by a colon, or null.</summary>
    private static string? Name(string text, int start, int end)
    {
        int i = start;
        while (i < end && (text[i] is '_' or '-' || (text[i] < '\u0080' && char.IsLetterOrDigit(text[i]))))
        {
            i++;
        }

        return i > start && i < end && text[i] == ':' && (i + 1 == end || text[i + 1] is ' ' or '\t') ? text.Substring(start, i - start) : null;
    }
}
