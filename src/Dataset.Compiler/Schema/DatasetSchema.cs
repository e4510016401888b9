namespace Dataset.Compiler.Schema;

/// <summary>
/// The whole schema, read from C# declarations and free of compiler symbols. Tables, enums and unions stand in ordinal order of their
/// C# full name, so that the order of files in a compilation does not matter.
/// </summary>
public sealed record DatasetSchema(
    string RootNamespace,
    EquatableArray<TableSpec> Tables,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<UnionSpec> Unions)
{
    /// <summary>Where FuzzyDate, RowList and their kind stand: in the root namespace, unless the project references Dataset.Runtime.</summary>
    public string RuntimeNamespace { get; init; } = RootNamespace;

    public static DatasetSchema Empty { get; } =
        new("", EquatableArray<TableSpec>.Empty, EquatableArray<EnumSpec>.Empty, EquatableArray<UnionSpec>.Empty);

    /// <summary>The table whose C# full name (<c>Acme.Stars.Star</c>, without <c>global::</c>) is given.</summary>
    public TableSpec Table(string fullName) => FindTable(fullName) ?? throw new KeyNotFoundException(fullName);

    public TableSpec? FindTable(string fullName)
    {
        foreach (TableSpec table in Tables)
        {
            if (QualifiedName.Is(fullName, table.Namespace, table.Name))
            {
                return table;
            }
        }

        return null;
    }

    public EnumSpec Enum(string fullName) => Enums.Items.First(e => QualifiedName.Is(fullName, e.Namespace, e.Name));

    public UnionSpec Union(string fullName) => Unions.Items.First(u => QualifiedName.Is(fullName, u.Namespace, u.Name));

    /// <summary>The tables a reference of this type may point to: the table itself, or the members of the union in ordinal order.</summary>
    public IEnumerable<TableSpec> Targets(ColumnSpec column) => column.Type switch
    {
        ColumnType.Reference => [Table(column.TypeName!)],
        ColumnType.Union => Union(column.TypeName!).Members.Items.Select(Table),
        _ => [],
    };

    public TableSpec? WithRole(TableRole role) => Tables.Items.FirstOrDefault(t => t.Role == role);
}

/// <summary>A closed interface over several tables. A reference to it is one int in the members' concatenated row space.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Members">Full names of the member tables, ordinal order.</param>
/// <param name="Accessibility">The declared accessibility.</param>
public sealed record UnionSpec(string Namespace, string Name, EquatableArray<string> Members, string Accessibility = "public")
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>An enum that a column uses.</summary>
public sealed record EnumSpec(string Namespace, string Name, EquatableArray<EnumMemberSpec> Members, string Accessibility = "public")
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}

/// <summary>One member: its C# name, its name in YAML, and its constant value.</summary>
public sealed record EnumMemberSpec(string Name, string YamlName, int Value);
