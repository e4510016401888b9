using Dataset.Cli.Editing.Asking;
using Dataset.Cli.Formatting;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing.Entries;

/// <summary>
/// Reads fields from the command line: <c>date=4 December 2025</c>, <c>about=a,b</c>, <c>participants={who: russia, side: russia}</c>, each checked
/// as an answer would be.
/// </summary>
internal sealed class GivenFields(DatasetSchema schema, FieldReader reader)
{
    public void Add(Entry entry, string given)
    {
        string[] parts = given.Split('=', 2);
        ColumnSpec? column = FieldStyle.Column(entry.Table, parts[0]);
        if (parts.Length < 2 || column is null || !column.Written)
        {
            IEnumerable<string> fields = entry.Table.Columns.Items.Where(c => c.Written).Select(c => c.YamlName);
            string what = "'" + given + "' is no field=value of '" + entry.Table.YamlName + "'";
            throw new ToolError(what + (Similarity.Suggest(parts[0], fields) is { } near
                ? "; did you mean '" + near + "'?"
                : "; the fields are: " + string.Join(", ", fields) + "."));
        }

        if (column.HoldsParts)
        {
            AddParts(entry, column, parts[1]);
        }
        else if (entry.Has(column))
        {
            throw new ToolError("'" + column.YamlName + "' is given twice.");
        }
        else
        {
            Set(entry, column, parts[1]);
        }
    }

    private void Set(Entry entry, ColumnSpec column, string text)
    {
        Answer answer = reader.Read(entry.Table, column, text);
        if (answer.Value is not { } value)
        {
            string problem = column.YamlName + ": " + answer.Problem + (answer.Choices.Count > 0 ? ": " + string.Join(", ", answer.Choices) : "");
            throw new ToolError(problem.EndsWith('?') ? problem : problem + ".");
        }

        entry.Set(column, column.IsList ? FieldReader.Items(value) : [value]);
    }

    /// <summary>Nested rows are written as they would be in a file, on one line.</summary>
    private void AddParts(Entry entry, ColumnSpec column, string text)
    {
        YamlNode? value = YamlReader.Read("", "given: " + text + "\n") is { Findings.Count: 0, Root: { } root } ? root.Entries[0].Value : null;
        foreach (YamlNode item in value is YamlSequence list ? list.Items.Items : value is null ? [] : (IEnumerable<YamlNode>)[value])
        {
            if (item is not YamlMapping mapping)
            {
                value = null;
                break;
            }

            entry.Add(column, Part(column, mapping));
        }

        if (value is null)
        {
            throw new ToolError("'" + text + "' cannot be read: '" + column.YamlName + "' is given as {field: value, field: value}.");
        }
    }

    private Entry Part(ColumnSpec column, YamlMapping mapping)
    {
        Entry part = new(schema.Table(column.TypeName!));
        foreach (YamlEntry field in mapping.Entries)
        {
            ColumnSpec own = FieldStyle.Column(part.Table, field.Key.Value) is { Written: true } known ? known : throw new ToolError(
                "'" + column.YamlName + "' has no field '" + field.Key.Value + "'; there are: "
                    + string.Join(", ", part.Table.Columns.Items.Where(c => c.Written).Select(c => c.YamlName)) + ".");
            foreach (YamlNode item in field.Value is YamlSequence list ? list.Items.Items : [field.Value])
            {
                if (item is YamlMapping nested && own.HoldsParts)
                {
                    part.Add(own, Part(own, nested));
                }
            }

            if (!own.HoldsParts)
            {
                Set(part, own, TextOf(field.Value));
            }
        }

        return part;
    }

    private static string TextOf(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence list => string.Join(", ", list.Items.Items.OfType<YamlScalar>().Select(s => s.Value)),
        _ => "",
    };
}
