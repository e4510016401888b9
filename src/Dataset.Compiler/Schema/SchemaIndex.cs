using System.Runtime.CompilerServices;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Schema;

/// <summary>A schema, prepared for looking things up. Every stage of every file asks for it, so one is made for each schema.</summary>
public sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<DatasetSchema, SchemaIndex> s_indexes = new();

    private readonly Dictionary<string, Table> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Table> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, EnumCell>> _members = new(StringComparer.Ordinal);

    private SchemaIndex(DatasetSchema schema)
    {
        Schema = schema;
        foreach (EnumSpec type in schema.Enums)
        {
            _members[type.FullName] = MembersOf(type);
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

    /// <summary>The member that YAML calls so, the same object for every value.</summary>
    public EnumCell? Member(string enumFullName, string yamlName) => _members[enumFullName].TryGetValue(yamlName, out EnumCell? member) ? member : null;

    private static Dictionary<string, EnumCell> MembersOf(EnumSpec type)
    {
        string name = type.FullName;
        var members = new Dictionary<string, EnumCell>(StringComparer.Ordinal);
        foreach (EnumMemberSpec member in type.Members)
        {
            // Of two members that are written alike the first counts; the schema has a finding for the second.
            if (!members.ContainsKey(member.YamlName))
            {
                members.Add(member.YamlName, new EnumCell(new EnumMember(name, member.Name, member.YamlName, member.Value)));
            }
        }

        return members;
    }
}
