using Dataset.Cli.Formatting;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Writes an entry as <c>format</c> would.</summary>
internal static class EntryText
{
    private const int Indent = 4;

    /// <summary>The fields line by line; without the key where that stands before them.</summary>
    public static List<string> Lines(DatasetSchema schema, Entry entry)
    {
        List<string> lines = Write(entry, isRow: true);
        string first = entry.Table.IsKeyedByName ? "  " + ScalarText.Value(entry.Key, inFlow: true) + ":\n    " : "  - ";
        string head = entry.Table.YamlName + ":\n" + first;
        string text = head + string.Join("\n    ", lines) + "\n";
        if (entry.Table.Files.Count > 0 || FormattedText.Of(text, YamlReader.Read("", text), schema).Text is not { } formatted
            || !formatted.StartsWith(head, StringComparison.Ordinal))
        {
            return lines;
        }

        return [.. formatted[head.Length..].TrimEnd('\n').Split('\n').Select((l, i) => i == 0 ? l : l[Indent..])];
    }

    private static List<string> Write(Entry entry, bool isRow)
    {
        List<string> lines = [];
        foreach ((ColumnSpec column, EntryField field) in entry.Fields)
        {
            string name = ScalarText.Value(column.YamlName, inFlow: true) + ":";
            if (field.Parts.Count > 0)
            {
                lines.Add(name);
                foreach (Entry part in field.Parts)
                {
                    lines.AddRange(Write(part, isRow: false).Select((l, i) => (!column.IsList ? "  " : i == 0 ? "  - " : "    ") + l));
                }
            }
            else if (!isRow || column.IsField)
            {
                lines.Add(name + " " + (column.IsList && (field.Values.Count != 1 || column.Role != ColumnRole.AimsAt)
                    ? "[" + string.Join(", ", field.Values.Select(v => FieldStyle.Scalar(v, entry.Table, column, inFlow: true))) + "]"
                    : FieldStyle.Scalar(field.Values[0], entry.Table, column, inFlow: false)));
            }
        }

        return lines;
    }
}
