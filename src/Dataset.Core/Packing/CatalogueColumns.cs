using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dataset.Core.Validation;

namespace Dataset.Core.Packing;

/// <summary>The catalogue turned from rows into columns, a table at a time and once each.</summary>
internal sealed class CatalogueColumns(Catalogue catalogue)
{
    private readonly ColumnSlice[]?[] _columns = new ColumnSlice[]?[catalogue.Tables.Count];
    private EquatableArray<int>? _rowCounts;

    public Catalogue Catalogue => catalogue;

    public EquatableArray<int> RowCounts => _rowCounts ??= catalogue.Tables.Items.Select(t => t.Rows.Count).ToEquatableArray();

    public ColumnSlice Column(int table, int column) => (_columns[table] ??= Turn(table))[column];

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

    private ColumnSlice[] Turn(int table)
    {
        ImmutableArray<CatalogueRow> rows = catalogue.Tables[table].Rows.Items;
        var columns = new CellValue?[catalogue.Schema.Tables[table].Columns.Count][];
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column] = new CellValue?[rows.Length];
        }

        for (int row = 0; row < rows.Length; row++)
        {
            ImmutableArray<CellValue?> values = rows[row].Values.Items;
            for (int column = 0; column < columns.Length; column++)
            {
                columns[column][row] = values[column];
            }
        }

        return [.. columns.Select((c, i) => new ColumnSlice(table, i, ImmutableCollectionsMarshal.AsImmutableArray(c)))];
    }
}
