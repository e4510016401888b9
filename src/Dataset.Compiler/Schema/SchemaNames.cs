using System.Runtime.CompilerServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;

namespace Dataset.Compiler.Schema;

/// <summary>A schema by the names that YAML uses. Every file is bound by it, so one is made for each schema.</summary>
internal sealed class SchemaNames
{
    private static readonly ConditionalWeakTable<DatasetSchema, SchemaNames> s_names = new();

    private readonly Dictionary<string, TableNames> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableNames> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, EnumCell>> _members = new(StringComparer.Ordinal);

    private SchemaNames(DatasetSchema schema)
    {
        Schema = schema;
        foreach (EnumSpec type in schema.Enums)
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

            _members[name] = members;
        }

        foreach (TableSpec spec in schema.Tables)
        {
            var table = new TableNames(spec, this);
            _tables[table.FullName] = table;
            if (spec.Kind == TableKind.Entity && !_entities.ContainsKey(spec.YamlName))
            {
                _entities.Add(spec.YamlName, table);
            }
        }
    }

    public static SchemaNames Of(DatasetSchema schema) => s_names.GetValue(schema, s => new SchemaNames(s));

    public DatasetSchema Schema { get; }

    public IReadOnlyCollection<string> EntityNames => _entities.Keys;

    public TableNames? Entity(string yamlName) => _entities.TryGetValue(yamlName, out TableNames? table) ? table : null;

    /// <summary>The table with this C# full name.</summary>
    public TableNames Table(string fullName) => _tables[fullName];

    /// <summary>The member that YAML calls so, the same object for every value.</summary>
    public EnumCell? Member(string enumFullName, string yamlName) => _members[enumFullName].TryGetValue(yamlName, out EnumCell? member) ? member : null;
}
