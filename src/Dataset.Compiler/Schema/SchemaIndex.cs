using System.Runtime.CompilerServices;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Schema;

/// <summary>A schema, prepared for looking things up. Every stage of every file asks for it, so one is made for each schema.</summary>
public sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<DatasetSchema, SchemaIndex> s_indexes = new();

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Table> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumMembers> _members = new(StringComparer.Ordinal);

    private SchemaIndex(DatasetSchema schema)
    {
        Schema = schema;
        foreach (EnumSpec type in schema.Enums)
        {
            string name = type.FullName;
            _members[name] = new EnumMembers(type.Members.Items.Select(m => new EnumMember(name, m.Name, m.YamlName, m.Value)));
        }

        // A default may be a member of an enum, so these come first.
        Tables = schema.Tables.Items.Select((t, i) => new Table(this, t, i)).ToArray();
        foreach (Table table in Tables)
        {
            _tables[table.FullName] = table;
            if (table.IsEntity && !_entities.ContainsKey(table.Spec.YamlName))
            {
                _entities.Add(table.Spec.YamlName, table);
            }
        }

        foreach (Table table in Tables)
        {
            table.Link();
        }
    }

    public static SchemaIndex Of(DatasetSchema schema) => s_indexes.GetValue(schema, s => new SchemaIndex(s));

    public DatasetSchema Schema { get; }

    /// <summary>In the order of the schema: a table's position is its <see cref="Table.Index"/>.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>What the lists of YAML may be called.</summary>
    public IReadOnlyCollection<string> EntityNames => _entities.Keys;

    /// <summary>The table with this C# full name.</summary>
    public Table? Find(string? fullName) => fullName is not null && _tables.TryGetValue(fullName, out Table? table) ? table : null;

    /// <summary>The entity table whose list YAML calls so.</summary>
    public Table? Entity(string yamlName) => _entities.TryGetValue(yamlName, out Table? table) ? table : null;

    /// <summary>The members to which a column's values belong; null where its type has none.</summary>
    internal EnumMembers? MembersOf(ColumnSpec column) => column.TypeName is { } name ? MembersOf(name) : null;

    /// <summary>The members of the enum with this C# full name.</summary>
    internal EnumMembers? MembersOf(string fullName) => _members.TryGetValue(fullName, out EnumMembers? members) ? members : null;
}
