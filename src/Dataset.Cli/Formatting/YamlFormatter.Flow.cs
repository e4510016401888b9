using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>What stands on one line, in brackets and braces, if it may and fits.</summary>
internal sealed partial class YamlFormatter
{
    /// <summary>The value of a field on one line; a comment above what is in it keeps it from that.</summary>
    private string? FlowOfValue(YamlNode value, TableSpec? table, ColumnSpec? column, TableSpec? part, bool inFlow) =>
        value is not YamlScalar && _comments.Before(value.Location.Start).Any() ? null : Flow(value, table, column, part, inFlow);

    /// <summary>The node on one line; null where it cannot or should not stand on one.</summary>
    private string? Flow(YamlNode node, TableSpec? table, ColumnSpec? column, TableSpec? part, bool inFlow)
    {
        if (node is YamlScalar scalar)
        {
            return FieldStyle.Scalar(scalar, table, column, inFlow);
        }

        (int end, int line) = EndOf(node);
        if (_comments.AnyBetween(node.Location.Start, end)
            || (node is YamlMapping { Entries.Count: > 0 } && !IsInBraces(node) && _comments.AnyBehind(end, line)))
        {
            // A comment behind the last field speaks of that field, which another order may bring to another place.
            return null;
        }

        List<string> parts = [];
        if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                if (item is YamlMapping
                    || _comments.Before(item.Location.Start).Any()
                    || Flow(item, table, column, part, inFlow: true) is not { } text)
                {
                    return null;
                }

                parts.Add(text);
            }

            return "[" + string.Join(", ", parts) + "]";
        }

        foreach (YamlEntry entry in FieldStyle.InOrder((YamlMapping)node, part))
        {
            ColumnSpec? own = FieldStyle.Column(part, entry.Key.Value);
            if (FlowOfValue(entry.Value, part, own, FieldStyle.Part(_schema, own), inFlow: true) is not { } text)
            {
                return null;
            }

            parts.Add(FieldStyle.Name(entry.Key.Value) + ": " + text);
        }

        return "{" + string.Join(", ", parts) + "}";
    }

    private bool IsInBraces(YamlNode mapping)
    {
        int at = mapping.Location.Start;
        while (at > 0 && char.IsWhiteSpace(_text[at - 1]))
        {
            at--;
        }

        return at > 0 && _text[at - 1] == '{';
    }
}
