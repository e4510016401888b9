using System.Globalization;
using System.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// A node as JSON on one line, each scalar as text unless it is nothing: for keys that are no text, and for values that nobody declared.
/// </summary>
internal static class FlowText
{
    /// <summary>Of a scalar its own text; of anything else JSON.</summary>
    public static string Of(YamlNode node)
    {
        if (node is YamlScalar scalar)
        {
            return scalar.Value;
        }

        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode node, StringBuilder to)
    {
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                to.Append("null");
                break;
            case YamlScalar scalar:
                Quote(scalar.Value, to);
                break;
            case YamlSequence list:
                to.Append('[');
                for (int i = 0; i < list.Items.Count; i++)
                {
                    to.Append(i == 0 ? "" : ", ");
                    Write(list.Items[i], to);
                }

                to.Append(']');
                break;
            case YamlMapping mapping:
                to.Append('{');
                for (int i = 0; i < mapping.Entries.Count; i++)
                {
                    to.Append(i == 0 ? "" : ", ");
                    Quote(mapping.Entries[i].Key.Value, to);
                    to.Append(": ");
                    Write(mapping.Entries[i].Value, to);
                }

                to.Append('}');
                break;
        }
    }

    private static void Quote(string value, StringBuilder to)
    {
        to.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => to.Append('\\').Append(c),
                '\n' => to.Append("\\n"),
                '\t' => to.Append("\\t"),
                < ' ' => to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }
}
