using System.Buffers;
using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.History;

/// <summary>An entity row as text, field by field: the same values give the same image, however they are written.</summary>
/// <param name="Table">The table as YAML names it.</param>
/// <param name="Key">The row's key.</param>
/// <param name="Fields">The fields that are given, in the schema's order.</param>
internal sealed record RowImage(string Table, string Key, IReadOnlyList<FieldImage> Fields)
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create(",:[]{}\"\\");

    public string Record => Table + "/" + Key;

    /// <summary>Rows that have a key; an unkeyed table counts its rows.</summary>
    public static RowImage? Of(BoundRow row, int position) => NameOf(row, position) is { } name
        ? new RowImage(name.Table, name.Key, FieldsOf(null, row))
        : null;

    /// <summary>What an image of the row would be called.</summary>
    public static (string Table, string Key)? NameOf(BoundRow row, int position)
    {
        Table table = row.Table;
        string? key = table.Spec.Key.Count == 0 ? position.ToString(CultureInfo.InvariantCulture) : RowKey.Of(row);
        return key is null ? null : (table.Spec.YamlName, key);
    }

    /// <summary>
    /// What a piece of evidence says beside its words, their source and what they speak for: how certain it is, whose words they are.
    /// </summary>
    public static string DetailsOf(Table owner, BoundRow row) =>
        string.Join(", ", FieldsOf(owner, row).Where(f => f.Role is ColumnRole.None or ColumnRole.Modality).Select(Nested));

    /// <summary>The value of a field, or each item of its list; of rows that are facts themselves nothing, since they speak for themselves.</summary>
    public static IReadOnlyList<string> ItemsOf(BoundRow row, string field) =>
        row.Table.ColumnOfField(field) is >= 0 and var column
            && !(row.Table.Columns[column].HoldsParts && row.Table.Targets[column].Any(t => t.IsFact))
            ? FieldsOf(null, row).Find(f => f.Name == field)?.Items ?? []
            : [];

    private static string Nested(FieldImage field) =>
        field.Name + ": " + (field.Items.Count == 1 ? field.Items[0] : "[" + string.Join(", ", field.Items) + "]");

    private static List<FieldImage> FieldsOf(Table? owner, BoundRow row)
    {
        Table table = row.Table;
        List<FieldImage> fields = [];
        for (int column = 0; column < table.Columns.Length; column++)
        {
            ColumnSpec spec = table.Columns[column];
            if (spec.HasProperty && row.Value(column) is { IsDefault: false } && row.IsSet(column))
            {
                IEnumerable<string> items = row.Items(column).Select(v => Text(table, owner, spec, v));
                IEnumerable<string> names = spec.IsMap ? row.Items(column + 1).Select(ValueText.Of) : [];
                fields.Add(new FieldImage(spec.YamlName, spec.Role, spec.IsMap ? names.Zip(items, (n, v) => n + ": " + v).ToList() : items.ToList()));
            }
        }

        return fields;
    }

    private static string Text(Table table, Table? owner, ColumnSpec column, BoundValue value) => value switch
    {
        BoundPart part => "{" + string.Join(", ", FieldsOf(table, part.Row).Select(Nested)) + "}",
        BoundList list => string.Join(", ", list.Items.Items.Select(v => Text(table, owner, column, v))),
        BoundScalar aim when column.Role == ColumnRole.AimsAt => owner?.Spec.Column(aim.Text)?.YamlName ?? aim.Text,
        _ => owner is null ? ValueText.Of(value) : Apart(ValueText.Of(value)),
    };

    /// <summary>In quotation marks where the marks between fields and items stand in it: other values never read the same.</summary>
    private static string Apart(string nested) => nested.Length > 0 && !nested.AsSpan().ContainsAny(s_marks) && nested.Trim().Length == nested.Length
        ? nested
        : "\"" + nested.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}

/// <summary>A field with its value, or with each item of its list.</summary>
internal sealed record FieldImage(string Name, ColumnRole Role, IReadOnlyList<string> Items);
