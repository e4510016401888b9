using Dataset.Compiler.Types;

namespace Dataset.Compiler.Schema;

public enum TableKind
{
    /// <summary>A top-level list in YAML.</summary>
    Entity,

    /// <summary>Rows nested in another table's rows.</summary>
    Part,
}

/// <summary>What a table is to provenance and to the history of ids; found by attribute, whatever the table is called.</summary>
public enum TableRole
{
    None,
    Evidence,
    Basis,
    Resolution,
    Redirects,
}

/// <summary>A table: one C# partial record.</summary>
public sealed record TableSpec
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required TableKind Kind { get; init; }

    /// <summary>The top-level key of an entity's list in YAML (<c>persons</c>); empty for a part.</summary>
    public string YamlName { get; init; } = "";

    /// <summary>The static class with named members and look-ups (<c>People</c>); empty for a part.</summary>
    public string Container { get; init; } = "";

    public string Accessibility { get; init; } = "public";

    public bool NamedMembers { get; init; }

    /// <summary>The column in whose order all rows are handed out; -1 where that is the key.</summary>
    public int InOrderOf { get; init; } = -1;

    public TableRole Role { get; init; }

    /// <summary>What a row is called in a public vocabulary; null where nobody says.</summary>
    public string? Term { get; init; }

    public EquatableArray<ColumnSpec> Columns { get; init; }

    /// <summary>Columns of the key, in declared order; more than one make a composite key; none for a part or a keyless entity.</summary>
    public EquatableArray<int> Key { get; init; }

    /// <summary>Files that hold rows of this table and nothing that names it.</summary>
    public EquatableArray<FileSet> Files { get; init; }

    /// <summary>Fields that are passed over: names, or patterns with <c>*</c> and <c>?</c>.</summary>
    public EquatableArray<string> IgnoredFields { get; init; }

    /// <summary>Entries that are no rows, where rows are named after their keys: names or patterns.</summary>
    public EquatableArray<string> IgnoredRows { get; init; }

    /// <summary>Whether a row may be written as a list, which has the values of its fields in their order.</summary>
    public bool IsListed { get; init; }

    /// <summary>Of a part: the column that no two rows share which stand in one column of one row; -1 where there is none.</summary>
    public int PartKey { get; init; } = -1;

    /// <summary>Of a part of a union: which rows are of this one; null where their fields tell.</summary>
    public UnionCase? Case { get; init; }

    /// <summary>Names of members that are not derived from their keys.</summary>
    public EquatableArray<KeyMember> MemberNames { get; init; }

    /// <summary>Of a part: the column that a row has which is written as a value instead of fields; -1 where there is none.</summary>
    public int Short { get; init; } = -1;

    /// <summary>Whether the key must be unique over all tables that say so, not only in this one.</summary>
    public bool DatasetWideKey { get; init; }

    public EquatableArray<UniqueSpec> Uniques { get; init; }

    public EquatableArray<IndexSpec> Indexes { get; init; }

    public EquatableArray<InverseSpec> Inverses { get; init; }

    /// <summary>As declared: those of the table first, then column by column.</summary>
    public EquatableArray<RuleUse> Rules { get; init; }

    /// <summary>Full names of the unions this table is a member of.</summary>
    public EquatableArray<string> Unions { get; init; }

    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>The column of the key that an entry is named after, where entries are: the one that nothing else gives; -1 of several.</summary>
    public int NamedKey => NamedKeyOf(Key, Columns.Items);

    internal static int NamedKeyOf(EquatableArray<int> key, IReadOnlyList<ColumnSpec> columns)
    {
        List<int> written = key.Count == 1 ? [key[0]] : key.Items.Where(k => columns[k].Source is ColumnSource.Field or ColumnSource.RowKey).ToList();
        return written.Count == 1 ? written[0] : -1;
    }

    /// <summary>Whether rows are entries that are named after their keys.</summary>
    public bool IsKeyedByName => Key.Count == 1 && Columns[Key[0]].Source == ColumnSource.RowKey;

    /// <summary>Whether a key must be in kebab case: only of tables whose keys were given with a member in mind.</summary>
    public bool NeedsKebabKeys => NamedMembers && Files.Count == 0;

    /// <summary>The member that a row with this key becomes.</summary>
    public string MemberOf(string key)
    {
        foreach (KeyMember member in MemberNames)
        {
            if (member.Key == key)
            {
                return member.Name;
            }
        }

        return MemberName.IdentifierOf(key);
    }

    /// <summary>The range index that has all rows in the order of a column; null where they are in that of their keys.</summary>
    public IndexSpec? Order => InOrderOf < 0 ? null : Indexes.Items.FirstOrDefault(i => i.Range && i.Sources[0].Column == InOrderOf);

    public ColumnSpec? Column(string name) => Columns.Items.FirstOrDefault(c => c.Name == name);

    public ColumnSpec? WithRole(ColumnRole role) => Columns.Items.FirstOrDefault(c => c.Role == role);

    /// <summary>The position of the column with this role, or -1.</summary>
    public int IndexOf(ColumnRole role) => Columns.Items.IndexOf(WithRole(role)!);

    /// <summary>
    /// Why no article can speak of this column; null where one can. A key that is a reference states a fact, a name we gave does not.
    /// </summary>
    public string? WhyNotAimedAt(int position) => Columns[position] switch
    {
        { Scalar: TextType } when Key.Contains(position) => "it is a name we gave, and no article speaks of it: aim at another field",
        { Role: ColumnRole.EvidenceList or ColumnRole.BasisList or ColumnRole.ResolutionList } => "it says itself where facts come from",
        { Type: ColumnType.TextSpan } or { Source: not (ColumnSource.Field or ColumnSource.RowKey) } => "the build computes it",
        { BuildOnly: true } => "it serves the build only",
        _ => null,
    };

    /// <summary>The position of the property with this C# name, or -1.</summary>
    public int IndexOf(string name) => Columns.Items.IndexOf(Column(name)!);
}

/// <summary>What tells a row of one part of a union from those of the others.</summary>
/// <param name="Field">A field that it has; empty where there is none.</param>
/// <param name="Values">The values of which the field has one; none where any will do.</param>
/// <param name="Tag">Its tag; empty where there is none.</param>
public sealed record UnionCase(string Field, EquatableArray<string> Values, string Tag);

/// <summary>A key and the name of the member that its row becomes.</summary>
public sealed record KeyMember(string Key, string Name);

/// <summary>A set of columns no two rows may share. It generates <c>FindBy{Name}</c>.</summary>
/// <param name="Name">The suffix of the look-up method, for example <c>Iso</c> or <c>HolderAndIssueAndFrom</c>.</param>
/// <param name="Columns">The columns' positions.</param>
public sealed record UniqueSpec(string Name, EquatableArray<int> Columns);

/// <summary>A non-unique or range index.</summary>
/// <param name="Name">The method's name: <c>ByPlace</c>, <c>ByAlias</c>, <c>Between</c>.</param>
/// <param name="Sources">What is indexed: several sources make one index over all of them (a name and its aliases).</param>
/// <param name="Range">Whether this is a range index.</param>
public sealed record IndexSpec(string Name, EquatableArray<IndexSource> Sources, bool Range)
{
    /// <summary>Of a range index over fuzzy dates, the strict twin: <c>CertainlyBetween</c>, <c>PublishedCertainlyBetween</c>.</summary>
    public string CertainName
    {
        get
        {
            int between = Name.IndexOf("Between", StringComparison.Ordinal);
            return between < 0 ? "Certainly" + Name : Name.Substring(0, between) + "Certainly" + Name.Substring(between);
        }
    }
}

/// <summary>A column, or a column of the parts that a column holds, however deep.</summary>
/// <param name="Column">The position in the table.</param>
/// <param name="Within">Positions in the parts' tables, the outer part's first; none where the column itself is indexed.</param>
public sealed record IndexSource(int Column, EquatableArray<int> Within);

/// <summary>A property that lists the rows that refer to this one.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="ElementType">The full name of the list's element: a table or a union.</param>
/// <param name="SourceTable">The full name of the table that refers.</param>
/// <param name="SourceColumn">The position of the referring column.</param>
/// <param name="ToOwner">Whether the row that owns the referring part is listed instead of the part (each owner once).</param>
/// <param name="Accessibility">The declared accessibility.</param>
public sealed record InverseSpec(
    string Name, string ElementType, string SourceTable, int SourceColumn, bool ToOwner, string Accessibility = "public")
{
    /// <summary>The word before the rows in the doc comment of a named member; null where they are not shown there.</summary>
    public string? Shown { get; init; }

    /// <summary>Whether the declaration says how the property is written in JSON.</summary>
    public bool HasOwnJson { get; init; }
}
