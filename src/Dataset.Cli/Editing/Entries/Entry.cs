using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing.Entries;

/// <summary>A row in the making, or one that is nested in it: its fields as YAML will have them.</summary>
internal sealed class Entry(TableSpec table)
{
    private readonly Dictionary<string, EntryField> _fields = new(StringComparer.Ordinal);

    public TableSpec Table { get; } = table;

    /// <summary>The fields that are given, in the schema's order.</summary>
    public IEnumerable<(ColumnSpec Column, EntryField Field)> Fields => Table.Columns.Items
        .Where(c => _fields.ContainsKey(c.YamlName)).Select(c => (c, _fields[c.YamlName]));

    /// <summary>The key; empty of a row without one.</summary>
    public string Key => string.Join('/', Table.Key.Items.Select(k => Value(Table.Columns[k]) ?? ""));

    public bool Has(ColumnSpec column) => _fields.ContainsKey(column.YamlName);

    /// <summary>The value of a field that has one; of a list, the items with commas between them.</summary>
    public string? Value(ColumnSpec column) => _fields.TryGetValue(column.YamlName, out EntryField? field) && field.Values.Count > 0
        ? string.Join(", ", field.Values)
        : null;

    public string? Value(ColumnRole role) => Table.WithRole(role) is { } column ? Value(column) : null;

    public IReadOnlyList<Entry> Parts(ColumnSpec column) => _fields.TryGetValue(column.YamlName, out EntryField? field) ? field.Parts : [];

    public void Set(ColumnSpec column, IEnumerable<string> values) => _fields[column.YamlName] = new EntryField([.. values], []);

    public void Set(ColumnSpec column, string value) => Set(column, [value]);

    public void Add(ColumnSpec column, Entry part)
    {
        if (!_fields.TryGetValue(column.YamlName, out EntryField? field))
        {
            _fields.Add(column.YamlName, field = new EntryField([], []));
        }

        field.Parts.Add(part);
    }

    public void Remove(ColumnSpec column) => _fields.Remove(column.YamlName);
}

/// <summary>What a field holds: values, or nested rows.</summary>
internal sealed record EntryField(List<string> Values, List<Entry> Parts);
