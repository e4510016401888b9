using Dataset.Core.Schema;
using Dataset.Core.Validation;

namespace Dataset.Core.Packing;

/// <summary>Packs one table of the catalogue.</summary>
public static class TablePacker
{
    public static PackedTable Pack(Catalogue catalogue, int position)
    {
        TableSpec spec = catalogue.Schema.Tables[position];
        CatalogueTable rows = catalogue.Tables[position];
        PackedTable table = new();
        SharedText texts = new();
        RowCodes codes = new(catalogue);
        table.AddConstant(ColumnNames.Count, rows.Rows.Count);

        new RowTextPacker(spec, rows, table, texts).Pack();
        ColumnPacker columns = new(table, texts, codes);
        for (int c = 0; c < spec.Columns.Count; c++)
        {
            columns.Pack(spec.Columns[c], [.. rows.Rows.Select(r => r.Values[c])]);
        }

        IndexPacker indexes = new(catalogue, spec, rows, table, texts, codes);
        if (HasTextKey(spec))
        {
            indexes.PackTextKey();
        }
        else if (spec.Key.Count > 0)
        {
            indexes.PackUnique(ColumnNames.Key, spec.Key);
        }

        foreach (UniqueSpec unique in spec.Uniques)
        {
            indexes.PackUnique(UniqueName(unique), unique.Columns);
        }

        foreach (IndexSpec index in spec.Indexes)
        {
            indexes.PackIndex(index);
        }

        foreach (InverseSpec inverse in spec.Inverses)
        {
            indexes.PackInverse(inverse);
        }

        texts.WriteTo(table, ColumnNames.Text);
        return table;
    }

    /// <summary>Whether the key is one column of text: it then lives in the key's hash table instead of a column.</summary>
    public static bool HasTextKey(TableSpec spec) => spec.Key.Count == 1 && spec.Columns[spec.Key[0]].Type == Schema.ValueType.Text;

    public static string UniqueName(UniqueSpec unique) => "FindBy" + unique.Name;
}
