using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>What a part of a table's data is.</summary>
public enum DataPartKind
{
    /// <summary>The number of rows and, where the table has a key, its hash table.</summary>
    Key,

    /// <summary>All text and what looks text up: strings share one heap.</summary>
    Text,

    /// <summary>A column that is no text.</summary>
    Column,

    /// <summary>The hash table of a unique set.</summary>
    Unique,

    /// <summary>An index that looks up no text.</summary>
    Index,

    /// <summary>The rows that refer to a row.</summary>
    Inverse,
}

/// <summary>A part of a table's data that is packed by itself, so that it stays as long as the values do that it follows from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Of a column, a unique set, an index or an inverse: its position in the table.</param>
/// <param name="Slice">What it follows from.</param>
public sealed record DataPart(DataPartKind Kind, int Number, CatalogueSlice Slice)
{
    public PackedTable Pack()
    {
        TableSpec spec = Slice.Spec;
        PackedTable table = new();
        SharedText texts = new();
        RowCodes codes = new(Slice.Schema, Slice.RowCounts);
        IndexPacker indexes = new(Slice, table, texts, codes);
        switch (Kind)
        {
            case DataPartKind.Key:
                PackKey(spec, table, indexes);
                break;
            case DataPartKind.Text:
                PackText(spec, table, texts, codes, indexes);
                break;
            case DataPartKind.Column:
                new ColumnPacker(table, texts, codes).Pack(spec.Columns[Number], Slice.Cells(Number));
                break;
            case DataPartKind.Unique:
                indexes.PackUnique(TablePacker.UniqueName(spec.Uniques[Number]), spec.Uniques[Number].Columns);
                break;
            case DataPartKind.Index:
                indexes.PackIndex(spec.Indexes[Number]);
                break;
            case DataPartKind.Inverse:
                indexes.PackInverse(spec.Inverses[Number]);
                break;
        }

        return table;
    }

    private void PackKey(TableSpec spec, PackedTable table, IndexPacker indexes)
    {
        table.AddConstant(ColumnNames.Count, Slice.RowCount);
        if (TablePacker.HasTextKey(spec))
        {
            indexes.PackTextKey();
        }
        else if (spec.Key.Count > 0)
        {
            indexes.PackUnique(ColumnNames.Key, spec.Key);
        }
    }

    private void PackText(TableSpec spec, PackedTable table, SharedText texts, RowCodes codes, IndexPacker indexes)
    {
        new RowTextPacker(Slice, table, texts).Pack();
        ColumnPacker columns = new(table, texts, codes);
        for (int column = 0; column < spec.Columns.Count; column++)
        {
            if (spec.Columns[column].IsList && TablePacker.IsText(spec.Columns[column]))
            {
                columns.Pack(spec.Columns[column], Slice.Cells(column));
            }
        }

        if (TablePacker.HasTextKey(spec))
        {
            indexes.PackMovedKeys();
        }

        foreach (IndexSpec index in spec.Indexes.Items.Where(i => TablePacker.IsTextIndex(Slice.Schema, spec, i)))
        {
            indexes.PackIndex(index);
        }

        texts.WriteTo(table, ColumnNames.Shared);
    }
}
