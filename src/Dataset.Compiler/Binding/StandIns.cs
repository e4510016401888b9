using System.Collections.Immutable;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Keys of rows that cannot be bound: they keep references to them silent and the members named after them alive.</summary>
internal sealed class StandIns(SchemaIndex schema)
{
    private readonly HashSet<SalvagedRow> _seen = [];
    private readonly ImmutableArray<SalvagedRow>.Builder _rows = ImmutableArray.CreateBuilder<SalvagedRow>();

    public EquatableArray<SalvagedRow> Rows => _rows.ToImmutable();

    /// <summary>Adds what a line scan saw, where it is the key of a known table.</summary>
    public void Add(SalvagedKey seen)
    {
        if (schema.Entity(seen.Section) is { } table
            && SingleTextKey(table.Spec) is { } key
            && (seen.Field.Length == 0 || key.YamlName == seen.Field))
        {
            Add(table, seen.Value);
        }
    }

    /// <summary>Adds the key of an entity's row, if it is fit to be one.</summary>
    public void Add(Table table, string key)
    {
        bool fit = KeyRules.CanStandIn(key) || (!table.Spec.NeedsKebabKeys && KeyRules.WhyNot(Accents.Without(key), table.Spec) is null);
        if (fit
            && _rows.Count < KeySalvage.MaxKeys
            && table.IsEntity
            && SingleTextKey(table.Spec) is not null
            && _seen.Add(new SalvagedRow(table, key)))
        {
            _rows.Add(new SalvagedRow(table, key));
        }
    }

    /// <summary>Adds the key that a row would have by its name, where its own is missing or none: whatever refers to it has this.</summary>
    public void AddByName(Table table, string name)
    {
        IEnumerable<char> letters = Accents.Without(name).ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' ');
        string[] words = new string([.. letters]).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        Add(table, string.Join("-", words));
    }

    private static ColumnSpec? SingleTextKey(TableSpec table) =>
        table.Key.Count == 1 && table.Columns[table.Key[0]] is { Scalar: TextType, IsList: false } key ? key : null;
}
