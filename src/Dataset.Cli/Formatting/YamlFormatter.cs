using System.Text;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>
/// Writes a curated file in its one form: fields in the order of the schema, values quoted where they need it, a nested row without lists of its own
/// on one line if it fits. Rows stay in their order, comments with what they speak of, and a blank line before what it stands before.
/// </summary>
internal sealed partial class YamlFormatter
{
    private const int Width = 150, MostTimes = 8;

    private readonly string _text;
    private readonly string[] _lines;
    private readonly DatasetSchema _schema;
    private readonly CommentPlaces _comments;
    private readonly StringBuilder _output = new();

    private YamlFormatter(string text, DatasetSchema schema, CommentPlaces comments)
    {
        _text = text;
        _lines = text.Split('\n');
        _schema = schema;
        _comments = comments;
    }

    /// <param name="text">A text that was read without a finding.</param>
    /// <param name="root">What was read.</param>
    /// <param name="schema">The schema.</param>
    public static string Format(string text, YamlMapping root, DatasetSchema schema)
    {
        // A comment that finds another place leaves room where it stood, which another form may fill.
        string formatted = Once(text, root, schema);
        for (int i = 0; i < MostTimes && YamlReader.Read("", formatted).Root is { } again; i++)
        {
            string next = Once(formatted, again, schema);
            if (next == formatted)
            {
                break;
            }

            formatted = next;
        }

        return formatted;
    }

    private static string Once(string text, YamlMapping root, DatasetSchema schema)
    {
        List<YamlComment> comments = YamlComment.Of(text, root);
        List<YamlComment> astray = [];
        while (true)
        {
            YamlFormatter formatter = new(text, schema, new CommentPlaces(text, comments, root, astray));
            formatter.WriteRoot(root);
            if (formatter._comments.Astray.Count == 0)
            {
                return formatter._output.ToString();
            }

            astray.AddRange(formatter._comments.Astray);
        }
    }

    private void WriteRoot(YamlMapping root)
    {
        foreach (YamlEntry entry in root.Entries)
        {
            WriteLeading(entry.Key.Location.Start, entry.Key.Location.Line, 0);
            WriteEntry(entry, null, SchemaIndex.Of(_schema).Entity(entry.Key.Value)?.Spec, 0, isTopLevel: true);
        }

        foreach (YamlComment comment in _comments.AtEnd)
        {
            WriteBlank(comment.Line);
            _output.Append(' ', comment.Column).Append(comment.Text).Append('\n');
        }
    }

    /// <summary>Writes <c>key: value</c>; the line's indentation is already there.</summary>
    private void WriteEntry(YamlEntry entry, TableSpec? table, TableSpec? part, int indent, bool isTopLevel = false)
    {
        ColumnSpec? column = FieldStyle.Column(table, entry.Key.Value);
        string key = FieldStyle.Name(entry.Key.Value) + ":";
        _output.Append(key);
        (int end, int line) = EndOf(entry.Value);
        bool isRowList = entry.Value is YamlSequence { Items.Count: > 0 } list && (isTopLevel || list.Items.Items.Any(i => i is YamlMapping));
        string? flow = isRowList || (isTopLevel && entry.Value is YamlMapping { Entries.Count: > 0 })
            ? null
            : FlowOfValue(entry.Value, table, column, part, inFlow: false);

        // Nothing has no other form, however long its name is.
        bool isWhole = entry.Value is YamlScalar or YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 };
        if (flow is not null && (isWhole || indent + key.Length + 1 + flow.Length <= Width))
        {
            _output.Append(flow.Length > 0 ? " " : "").Append(flow).Append(_comments.Behind(end, line)).Append('\n');
            return;
        }

        _output.Append(_comments.Between(entry.Key.Location.Start + entry.Key.Location.Length, entry.Value.Location.Start, entry.Key.Location.Line))
            .Append('\n');
        switch (entry.Value)
        {
            case YamlSequence sequence:
                foreach (YamlNode item in sequence.Items)
                {
                    WriteLeading(item.Location.Start, item.Location.Line, indent + 2, FirstWithin(item, part));
                    _output.Append("- ");
                    WriteItem(item, table, column, part, indent + 4, isTopLevel);
                }

                break;
            case YamlMapping rows when isTopLevel && part?.IsKeyedByName == true:
                foreach (YamlEntry row in rows.Entries)
                {
                    WriteLeading(row.Key.Location.Start, row.Key.Location.Line, indent + 2);
                    WriteEntry(row, null, part, indent + 2);
                }

                break;
            case YamlMapping mapping:
                WriteFields(mapping, part, indent + 2, isFirstIndented: true);
                break;
        }
    }

    /// <summary>Writes what stands behind the dash of a list item.</summary>
    private void WriteItem(YamlNode item, TableSpec? table, ColumnSpec? column, TableSpec? part, int indent, bool isEntity)
    {
        string? flow =
            isEntity && item is YamlMapping { Entries.Count: > 0 } && !IsInBraces(item) ? null : Flow(item, table, column, part, inFlow: false);
        if (flow is not null && (item is not YamlMapping { Entries.Count: > 0 } || indent + flow.Length <= Width))
        {
            (int end, int line) = EndOf(item);
            _output.Append(flow.Length > 0 ? flow : "null").Append(_comments.Behind(end, line)).Append('\n');
        }
        else if (item is YamlMapping mapping)
        {
            WriteFields(mapping, part, indent, isFirstIndented: false);
        }
        else
        {
            // A list directly in a list: the schema has none, but a file may.
            bool isFirst = true;
            foreach (YamlNode inner in ((YamlSequence)item).Items)
            {
                if (!isFirst)
                {
                    WriteLeading(inner.Location.Start, inner.Location.Line, indent, FirstWithin(inner, part));
                }

                _output.Append("- ");
                isFirst = false;
                WriteItem(inner, table, column, part, indent + 2, isEntity: false);
            }
        }
    }

    private void WriteFields(YamlMapping mapping, TableSpec? table, int indent, bool isFirstIndented)
    {
        bool isIndented = isFirstIndented;
        List<YamlEntry> ordered = FieldStyle.InOrder(mapping, table).ToList();
        foreach (YamlEntry entry in ordered)
        {
            // What leads the first field of a list item leads the item, and stands above its dash.
            bool isLedAsItem = !isFirstIndented && entry.Key.Location.Start == mapping.Location.Start;
            if (isIndented && !isLedAsItem)
            {
                WriteLeading(entry.Key.Location.Start, entry.Key.Location.Line, indent);
            }
            else if (isIndented)
            {
                _output.Append(' ', indent);
            }

            isIndented = true;
            WriteEntry(entry, table, FieldStyle.Part(_schema, FieldStyle.Column(table, entry.Key.Value)), indent);
        }
    }

    /// <summary>
    /// What comes to stand behind the dash of an item and does not begin where the item does: its comments go above the dash. A field, where another
    /// one stood there; the first item of a list in a list.
    /// </summary>
    private static IEnumerable<int> FirstWithin(YamlNode item, TableSpec? part)
    {
        YamlNode? first = item switch
        {
            YamlMapping { Entries.Count: > 0 } mapping => FieldStyle.InOrder(mapping, part).First().Key,
            YamlSequence { Items.Count: > 0 } sequence => sequence.Items[0],
            _ => null,
        };
        if (first is null)
        {
            return [];
        }

        IEnumerable<int> within = item is YamlSequence ? FirstWithin(first, part) : [];
        return first.Location.Start == item.Location.Start ? within : within.Prepend(first.Location.Start);
    }

    /// <summary>The comments above an entry, a blank line above them where there was one, and the indentation of the entry.</summary>
    private void WriteLeading(int anchor, int line, int indent, IEnumerable<int>? within = null)
    {
        foreach (YamlComment comment in _comments.Before(anchor).Concat((within ?? []).SelectMany(_comments.Before)))
        {
            if (comment.IsAlone)
            {
                WriteBlank(comment.Line);
            }

            _output.Append(' ', indent).Append(comment.Text).Append('\n');
        }

        if (BeginsLine(anchor))
        {
            WriteBlank(line);
        }

        _output.Append(' ', indent);
    }

    /// <summary>Whether nothing stands before it in its line but what makes it an item and what opens it.</summary>
    private bool BeginsLine(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '-' or '{' or '[')
        {
            at--;
        }

        return at == 0 || _text[at - 1] == '\n';
    }

    private void WriteBlank(int line)
    {
        if (_output.Length > 0 && line > 0 && string.IsNullOrWhiteSpace(_lines[line - 1]))
        {
            _output.Append('\n');
        }
    }

    /// <summary>Behind the last scalar of a node, and its line.</summary>
    private static (int Offset, int Line) EndOf(YamlNode node)
    {
        (int, int) end = (node.Location.Start + node.Location.Length, node.Location.EndLine);
        IEnumerable<YamlNode> children = node switch
        {
            YamlSequence sequence => sequence.Items.Items,
            YamlMapping mapping => mapping.Entries.Items.Select(e => e.Value),
            _ => [],
        };
        foreach (YamlNode child in children)
        {
            (int, int) inner = EndOf(child);
            end = inner.CompareTo(end) > 0 ? inner : end;
        }

        return end;
    }
}
