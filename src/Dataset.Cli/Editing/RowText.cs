using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing;

/// <summary>Puts rows into the text of a file without touching anything else.</summary>
internal static class RowText
{
    /// <summary>Adds a row, written behind its dash, at the end of a top-level list; the list is added where the file has none.</summary>
    public static string Append(string? text, string table, string row)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return table + ":\n  - " + row + "\n";
        }

        if (text.Contains("\r\n", StringComparison.Ordinal))
        {
            return Append(text.Replace("\r\n", "\n", StringComparison.Ordinal), table, row).Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        text = text.EndsWith('\n') ? text : text + "\n";
        YamlEntry? list = YamlReader.Read("", text).Root?.Entries.Items.FirstOrDefault(e => e.Key.Value == table);
        switch (list?.Value)
        {
            case null:
                return text + "\n" + table + ":\n  - " + row + "\n";
            case YamlSequence { Items.Count: > 0 } rows when DashOf(text, rows.Items[0]) is >= 0 and int dash:
                int indent = dash - LineStart(text, dash);
                return text.Insert(LineEnd(text, EndOf(rows)), new string(' ', indent) + "- " + row + "\n");
            case YamlSequence { Items.Count: 0 } or YamlScalar { IsNull: true }:
                int start = list.Key.Location.Start + list.Key.Location.Length, end = list.Value.Location.Start + list.Value.Location.Length;
                return text[..start] + ":\n  - " + row + text[Math.Max(end, start + 1)..];
            default:
                throw new ToolError("the list '" + table + "' is written in brackets; run 'dataset format' first.");
        }
    }

    /// <summary>Where the dash of a list item stands; -1 where the list is in brackets.</summary>
    private static int DashOf(string text, YamlNode item)
    {
        int at = item.Location.Start - 1;
        while (at >= 0 && text[at] is ' ' or '{')
        {
            at--;
        }

        return at >= 0 && text[at] == '-' && string.IsNullOrWhiteSpace(text[LineStart(text, at)..at]) ? at : -1;
    }

    private static int EndOf(YamlNode node) => node switch
    {
        YamlSequence { Items.Count: > 0 } sequence => sequence.Items.Items.Max(EndOf),
        YamlMapping { Entries.Count: > 0 } mapping => mapping.Entries.Items.Max(e => Math.Max(e.Key.Location.Start + e.Key.Location.Length, EndOf(e.Value))),
        _ => node.Location.Start + node.Location.Length,
    };

    private static int LineStart(string text, int at) => text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;

    private static int LineEnd(string text, int at)
    {
        int end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
