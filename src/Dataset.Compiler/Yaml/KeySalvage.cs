using System.Collections.Immutable;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Reads what a text that is no YAML still shows line by line: <c>section:</c> at the margin, and below it the plain fields of its entries.
/// It may miss an entry; it reads nothing out of nested lists or texts that are indented further than the entries are.
/// </summary>
internal static class KeySalvage
{
    /// <summary>
    /// More keys are not salvaged of one file: each becomes a row that stands in for its own, and a file that is refused must cost less than one that
    /// is read.
    /// </summary>
    public const int MaxKeys = 4_000;

    /// <summary>The keys of a file that cannot be read, by what the schema says of it.</summary>
    public static EquatableArray<SalvagedKey> Scan(string text, string path, FileReading reading)
    {
        ImmutableArray<SalvagedKey>.Builder found = ImmutableArray.CreateBuilder<SalvagedKey>();
        if (reading.Sets.Count == 0)
        {
            ScanSections(text, found);
        }

        foreach (TableFiles set in reading.Sets)
        {
            ScanRows(text, path, set, found);
        }

        return found.ToImmutable();
    }

    /// <summary>Lists below the names of tables.</summary>
    private static void ScanSections(string text, ImmutableArray<SalvagedKey>.Builder found)
    {
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
    }

    /// <summary>The rows of one set, below the names that lead to them.</summary>
    private static void ScanRows(string text, string path, TableFiles set, ImmutableArray<SalvagedKey>.Builder found)
    {
        string section = set.Table.Spec.YamlName;
        if (set.Files.Rows == RowsAre.Single
            && set.Table.Spec.Key.Count == 1
            && set.Table.Columns[set.Table.Spec.Key[0]].Source is var source
            && FileNames.Are(source))
        {
            found.Add(new SalvagedKey(section, "", FileNames.Of(path, source, set.Files)));
            return;
        }

        if (set.Files.Wildcards > 0)
        {
            return;
        }

        int passed = 0, placeColumn = -1, rowColumn = -1, fieldColumn = set.Files.Rows == RowsAre.Single ? 0 : -1;
        for (int start = 0; start < text.Length; start = TextLines.NextOf(text, start))
        {
            int end = TextLines.EndOf(text, start), first = TextLines.FirstOf(text, start), column = first - start;
            if (first == end || text[first] is '#' or '%' || string.CompareOrdinal(text, first, "---", 0, 3) == 0)
            {
                continue;
            }

            if (passed < set.Files.At.Count)
            {
                if (column > placeColumn && Name(text, first, end) == set.Files.At[passed])
                {
                    (passed, placeColumn) = (passed + 1, column);
                }

                continue;
            }

            bool isItem = text[first] == '-' && first + 1 < end && text[first + 1] is ' ' or '\t';
            if (column < placeColumn || (column == placeColumn && !isItem))
            {
                return;
            }

            rowColumn = rowColumn < 0 ? column : rowColumn;
            if (set.Files.Rows == RowsAre.ByKey && column == rowColumn && KeyBefore(text, first, end) is { } key)
            {
                Add(new SalvagedKey(section, "", key), found);
            }
            else if (set.Files.Rows == RowsAre.List && isItem && column == rowColumn)
            {
                int content = TextLines.FirstOf(text, first + 1);
                fieldColumn = content - start;
                AddEntry(text, content, end, section, found);
            }
            else if (column == fieldColumn)
            {
                AddField(text, first, end, section, flow: false, found);
            }
        }
    }

    /// <summary>What stands before the colon of an entry.</summary>
    private static string? KeyBefore(string text, int start, int end)
    {
        int colon = text.IndexOf(": ", start, end - start, StringComparison.Ordinal);
        colon = colon < 0 && text[end - 1] == ':' ? end - 1 : colon;
        string key = colon < 0 ? "" : text.Substring(start, colon - start).Trim();
        return key.Length == 0 ? null
            : key.Length > 1 && key[0] is '"' or '\'' && key[key.Length - 1] == key[0] ? key.Substring(1, key.Length - 2)
            : key;
    }

    private static void Add(SalvagedKey key, ImmutableArray<SalvagedKey>.Builder found)
    {
        if (found.Count < MaxKeys)
        {
            found.Add(key);
        }
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
            Add(new SalvagedKey(section, name, value), found);
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
