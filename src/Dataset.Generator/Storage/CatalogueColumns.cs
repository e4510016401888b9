using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dataset.Compiler.Types;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>The catalogue turned from rows into columns, a table at a time and once each.</summary>
internal sealed class CatalogueColumns(Catalogue catalogue)
{
    private readonly ColumnValues[]?[] _columns = new ColumnValues[]?[catalogue.Tables.Count];

    public Catalogue Catalogue => catalogue;

    /// <summary>Per table its number of rows, 0 where it is none of these tables and unions; empty where these are none.</summary>
    public EquatableArray<int> RowCounts(IEnumerable<string> types)
    {
        HashSet<string> tables = new(
            types.SelectMany(t => catalogue.Schema.FindTable(t) is null ? catalogue.Schema.Union(t).Members.Items : [t]), StringComparer.Ordinal);
        return tables.Count == 0 ? EquatableArray<int>.Empty
            : catalogue.Tables.Items.Select(t => tables.Contains(t.Table.FullName) ? t.Rows.Count : 0).ToEquatableArray();
    }

    /// <summary>What follows from the number of a table's rows alone.</summary>
    public PartInput InputOf(int table) => new(catalogue.Schema, table, catalogue.Tables[table].Rows.Count);

    /// <summary>What follows from columns of any tables.</summary>
    public PartInput InputOf(int table, IEnumerable<(int Table, int Column)> of)
    {
        EquatableArray<ColumnValues> values = of.Distinct().Select(c => Column(c.Table, c.Column)).ToEquatableArray();
        IEnumerable<string> unions = values.Items.Select(s => catalogue.Schema.Tables[s.Table].Columns[s.Column])
            .Where(c => c.Type is ColumnType.Union or ColumnType.Owner && catalogue.Schema.FindTable(c.TypeName!) is null)
            .Select(c => c.TypeName!);
        return InputOf(table) with { Columns = values, RowCounts = RowCounts(unions) };
    }

    public ColumnValues Column(int table, int column) => (_columns[table] ??= ToColumns(table))[column];

    public EquatableArray<string> Keys(int table)
    {
        ImmutableArray<CatalogueRow> rows = catalogue.Tables[table].Rows.Items;
        string[] keys = new string[rows.Length];
        for (int row = 0; row < keys.Length; row++)
        {
            keys[row] = rows[row].Key;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(keys);
    }

    private ColumnValues[] ToColumns(int table)
    {
        ImmutableArray<CatalogueRow> rows = catalogue.Tables[table].Rows.Items;
        var columns = new Value?[catalogue.Schema.Tables[table].Columns.Count][];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = new Value?[rows.Length];
        }

        for (int row = 0; row < rows.Length; row++)
        {
            ImmutableArray<Value?> values = rows[row].Values.Items;
            for (int column = 0; column < columns.Length; column++)
            {
                columns[column][row] = values[column];
            }
        }

        return [.. columns.Select((c, i) => new ColumnValues(table, i, ImmutableCollectionsMarshal.AsImmutableArray(c)))];
    }
}
