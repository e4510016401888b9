using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Catalogues;

/// <summary>
/// All values of all files, in the order in which they are stored: entity tables sorted by key (ordinal, UTF-16), part tables in the order
/// of their owners. References are row numbers.
/// </summary>
/// <param name="Schema">The schema that the values follow.</param>
/// <param name="Tables">One per table of the schema, in its order.</param>
/// <param name="Claims">Derived claims, sorted by owner, column, rank.</param>
/// <param name="Disputes">Disputes, sorted by owner and column.</param>
/// <param name="Supports">Per (owner, column) that has a value: where it comes from. First of each owner, with the column -1: what its existence
/// rests on.</param>
/// <param name="Redirects">Old keys and where they went.</param>
public sealed record Catalogue(
    DatasetSchema Schema,
    EquatableArray<CatalogueTable> Tables,
    EquatableArray<CatalogueClaim> Claims,
    EquatableArray<CatalogueDispute> Disputes,
    EquatableArray<CatalogueSupport> Supports,
    EquatableArray<CatalogueRedirect> Redirects)
{
    /// <summary>The tables of a schema, without rows.</summary>
    public static Catalogue Empty(DatasetSchema schema) => new(
        schema, SchemaIndex.Of(schema).Tables.Select(t => new CatalogueTable(t, [])).ToEquatableArray(), [], [], [], []);

    /// <summary>The table with this full name.</summary>
    public CatalogueTable Table(string fullName) => Tables.Items.First(t => t.Table.FullName == fullName);
}

/// <summary>The rows of one table.</summary>
/// <param name="Table">Which table.</param>
/// <param name="Rows">The rows, in storage order.</param>
public sealed record CatalogueTable(Table Table, EquatableArray<CatalogueRow> Rows);

/// <summary>A row.</summary>
/// <param name="Key">The key as one text (a composite key joined by <c>/</c>), or the address <c>events/riyadh/participants/0</c> of a part or
/// keyless row.</param>
/// <param name="Owner">The row that owns this part; null for an entity.</param>
/// <param name="Values">One per column of the table; null where nothing is given.</param>
/// <param name="Path">The file that it stands in.</param>
/// <param name="Node">The number of its node there.</param>
/// <param name="IsSalvaged">The row stands in a file that does not parse: it has its key and nothing else.</param>
public sealed record CatalogueRow(string Key, RowRef? Owner, EquatableArray<Value?> Values, string Path, int Node, bool IsSalvaged = false)
{
    /// <summary>Where the row stands in YAML.</summary>
    public NodeAddress Origin => new(Path, Node);
}

public enum ClaimRank
{
    /// <summary>The value that the row holds.</summary>
    Accepted,

    /// <summary>Less precise than the row's value, and compatible with it.</summary>
    Compatible,

    /// <summary>Incompatible with the row's value, and not known to be wrong: a dispute says so.</summary>
    Rival,

    /// <summary>The source is wrong.</summary>
    Deprecated,
}

/// <summary>What the articles, or sources beside them, say about one column of one row, grouped by value.</summary>
/// <param name="Owner">The row.</param>
/// <param name="Column">The position of the column in the row's table; -1: that the row exists.</param>
/// <param name="Rank">How we rank it.</param>
/// <param name="Value">The claimed value; a <see cref="TextValue"/> for what was printed and is no value of the column's type; null for
/// existence.</param>
/// <param name="Fault">Why it is deprecated; null otherwise.</param>
/// <param name="Evidence">Row numbers in the evidence table, ascending; none for a rival that was read elsewhere.</param>
public sealed record CatalogueClaim(RowRef Owner, int Column, ClaimRank Rank, Value? Value, EnumMember? Fault, EquatableArray<int> Evidence);

/// <summary>A dispute.</summary>
/// <param name="Owner">The row.</param>
/// <param name="Column">The column in dispute.</param>
/// <param name="Resolution">The row of the resolution table that explains it.</param>
/// <param name="Claims">Positions in <see cref="Catalogue.Claims"/>: the accepted claim, if an article makes it, and the rivals.</param>
public sealed record CatalogueDispute(RowRef Owner, int Column, int Resolution, EquatableArray<int> Claims);

public enum Support
{
    Article,
    Inferred,
    External,
    Editorial,
}

/// <summary>Where the value of one column comes from; of the column -1: what the row's existence rests on.</summary>
public sealed record CatalogueSupport(RowRef Owner, int Column, Support Support);

/// <summary>An old key.</summary>
/// <param name="From">The old key.</param>
/// <param name="To">Where it went: one row (moved), several (split), none (withdrawn).</param>
/// <param name="Note">Shown in the obsolete message of a forwarder: the redirect's display name or empty.</param>
public sealed record CatalogueRedirect(string From, EquatableArray<RowRef> To, string Note);
