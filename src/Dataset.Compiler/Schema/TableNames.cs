using Dataset.Compiler.Binding;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Schema;

/// <summary>A table by the names that YAML uses, with what is the same for each of its rows.</summary>
internal sealed class TableNames
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly BoundValue?[] _defaults;
    private readonly bool[] _isKey;

    public TableNames(TableSpec spec, SchemaNames names)
    {
        Spec = spec;
        FullName = spec.FullName;
        _defaults = new BoundValue?[spec.Columns.Count];
        _isKey = new bool[spec.Columns.Count];
        for (int i = 0; i < spec.Columns.Count; i++)
        {
            ColumnSpec column = spec.Columns[i];
            _columns[column.YamlName] = i;
            _isKey[i] = spec.Key.Contains(i);
            _defaults[i] = column.Default is { } text && ScalarConverter.Convert(names, column, text, 0, out _) is { } value ? value with { IsDefault = true } : null;
        }
    }

    public TableSpec Spec { get; }

    public string FullName { get; }

    /// <summary>The position of the column with this name in YAML, or -1.</summary>
    public int Column(string yamlName) => _columns.TryGetValue(yamlName, out int position) ? position : -1;

    public bool IsKey(int column) => _isKey[column];

    /// <summary>What a row has that gives nothing; null where the column has no default.</summary>
    /// <param name="column">The column's position.</param>
    /// <param name="node">The row's number.</param>
    public BoundValue? Default(int column, int node) => _defaults[column] is not { } value ? null
        : Spec.Columns[column].IsList ? new ListValue(EquatableArray.Of(value with { Node = node }), node) { IsDefault = true }
        : value with { Node = node };
}
