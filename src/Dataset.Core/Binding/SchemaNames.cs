using Dataset.Core.Schema;

namespace Dataset.Core.Binding;

/// <summary>The names that YAML uses, per table.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<string, TableSpec> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<TableSpec, Dictionary<string, int>> _columns = new(ByReference.Instance);

    public SchemaNames(DatasetSchema schema)
    {
        Schema = schema;
        foreach (TableSpec table in schema.Tables)
        {
            if (table.Kind == TableKind.Entity && !_entities.ContainsKey(table.YamlName))
            {
                _entities.Add(table.YamlName, table);
            }
        }
    }

    public DatasetSchema Schema { get; }

    public IReadOnlyCollection<string> EntityNames => _entities.Keys;

    public TableSpec? Entity(string yamlName) => _entities.TryGetValue(yamlName, out TableSpec? table) ? table : null;

    /// <summary>The position of the column with this name in YAML, or -1.</summary>
    public int Column(TableSpec table, string yamlName)
    {
        if (!_columns.TryGetValue(table, out Dictionary<string, int>? positions))
        {
            positions = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < table.Columns.Count; i++)
            {
                positions[table.Columns[i].YamlName] = i;
            }

            _columns.Add(table, positions);
        }

        return positions.TryGetValue(yamlName, out int position) ? position : -1;
    }

    /// <summary>Hashing a table by its content would walk through all of its columns.</summary>
    private sealed class ByReference : IEqualityComparer<TableSpec>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(TableSpec? x, TableSpec? y) => ReferenceEquals(x, y);

        public int GetHashCode(TableSpec obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
