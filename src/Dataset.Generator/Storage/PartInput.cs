using System.Collections.Immutable;
using Dataset.Compiler.Types;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>
/// The part of the catalogue that one part of a table's data follows from. It holds nothing else: an input that stays equal is kept while the
/// rest of the data moves on, and must not keep an old catalogue alive.
/// </summary>
/// <param name="Schema">The schema.</param>
/// <param name="Table">The position of the table.</param>
/// <param name="RowCount">How many rows it has.</param>
public sealed record PartInput(DatasetSchema Schema, int Table, int RowCount)
{
    /// <summary>The values of the columns that matter.</summary>
    public EquatableArray<ColumnValues> Columns { get; init; } = EquatableArray<ColumnValues>.Empty;

    /// <summary>The keys of the table's rows; empty where they do not matter.</summary>
    public EquatableArray<string> Keys { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Per table its number of rows, as far as it matters; empty where no row's number follows from one.</summary>
    public EquatableArray<int> RowCounts { get; init; } = EquatableArray<int>.Empty;

    /// <summary>The owners of the rows that an inverse looks at; empty where they do not matter.</summary>
    public EquatableArray<RowRef?> Owners { get; init; } = EquatableArray<RowRef?>.Empty;

    /// <summary>The keys that moved; empty where they do not matter.</summary>
    public EquatableArray<CatalogueRedirect> Redirects { get; init; } = EquatableArray<CatalogueRedirect>.Empty;

    public TableSpec Spec => Schema.Tables[Table];

    /// <summary>The values of a column of the table itself.</summary>
    public ImmutableArray<Value?> Cells(int column) => Cells(Table, column);

    /// <summary>The values of a column of any table.</summary>
    public ImmutableArray<Value?> Cells(int table, int column)
    {
        foreach (ColumnValues values in Columns)
        {
            if (values.Table == table && values.Column == column)
            {
                return values.Cells.Items;
            }
        }

        throw new KeyNotFoundException(Schema.Tables[table].Columns[column].Name);
    }
}

/// <summary>The values of one column, row by row.</summary>
public sealed record ColumnValues(int Table, int Column, EquatableArray<Value?> Cells);
