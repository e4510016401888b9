using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>Takes the tables of a catalogue apart into what is packed by itself. Which parts a table has follows from the schema alone.</summary>
public static class TablePacker
{
    /// <summary>All parts of all tables.</summary>
    public static EquatableArray<DataPart> Split(Catalogue catalogue)
    {
        var columns = new CatalogueColumns(catalogue);
        ImmutableArray<DataPart>.Builder parts = ImmutableArray.CreateBuilder<DataPart>();
        for (int table = 0; table < catalogue.Tables.Count; table++)
        {
            Split(columns, table, parts);
        }

        return parts.ToImmutable();
    }

    /// <summary>Whether the key is one column of text: it then lives in the key's hash table instead of a column.</summary>
    public static bool HasTextKey(TableSpec spec) => spec.Key.Count == 1 && spec.Columns[spec.Key[0]].Type == ColumnType.Text;

    public static string UniqueName(UniqueSpec unique) => "FindBy" + unique.Name;

    internal static bool IsText(ColumnSpec column) => !column.BuildOnly && column.Type is ColumnType.Text or ColumnType.Uri;

    internal static bool IsTextIndex(DatasetSchema schema, TableSpec spec, IndexSpec index) => !index.Range && ColumnOf(schema, spec, index).Type == ColumnType.Text;

    /// <summary>The column whose type all sources of an index have.</summary>
    internal static ColumnSpec ColumnOf(DatasetSchema schema, TableSpec spec, IndexSpec index)
    {
        ColumnSpec column = spec.Columns[index.Sources[0].Column];
        return index.Sources[0].PartColumn < 0 ? column : schema.Table(column.TypeName!).Columns[index.Sources[0].PartColumn];
    }

    private static void Split(CatalogueColumns columns, int table, ImmutableArray<DataPart>.Builder parts)
    {
        DatasetSchema schema = columns.Catalogue.Schema;
        TableSpec spec = schema.Tables[table];
        var empty = new CatalogueSlice(schema, table, columns.Catalogue.Tables[table].Rows.Count);
        EquatableArray<string> keys = HasTextKey(spec) ? columns.Keys(table) : EquatableArray<string>.Empty;

        parts.Add(new DataPart(DataPartKind.Key, 0, HasTextKey(spec) ? empty with { Keys = keys } : Slice(columns, empty, spec.Key)));
        parts.Add(new DataPart(DataPartKind.Text, 0, TextSlice(columns, empty with { Keys = keys })));
        for (int i = 0; i < spec.Columns.Count; i++)
        {
            if (!spec.Columns[i].BuildOnly && !IsText(spec.Columns[i]))
            {
                parts.Add(new DataPart(DataPartKind.Column, i, Slice(columns, empty, EquatableArray.Of(i))));
            }
        }

        for (int i = 0; i < spec.Uniques.Count; i++)
        {
            parts.Add(new DataPart(DataPartKind.Unique, i, Slice(columns, empty, spec.Uniques[i].Columns)));
        }

        for (int i = 0; i < spec.Indexes.Count; i++)
        {
            if (!IsTextIndex(schema, spec, spec.Indexes[i]))
            {
                // An index of references has a list for each row that they can lead to.
                ColumnSpec column = ColumnOf(schema, spec, spec.Indexes[i]);
                CatalogueSlice slice = Slice(columns, empty, SourcesOf(schema, table, spec.Indexes[i]));
                parts.Add(new DataPart(DataPartKind.Index, i, column.Type == ColumnType.Reference ? slice with { RowCounts = columns.RowCounts([column.TypeName!]) } : slice));
            }
        }

        for (int i = 0; i < spec.Inverses.Count; i++)
        {
            parts.Add(new DataPart(DataPartKind.Inverse, i, InverseSlice(columns, empty, spec.Inverses[i])));
        }
    }

    private static CatalogueSlice TextSlice(CatalogueColumns columns, CatalogueSlice empty)
    {
        TableSpec spec = empty.Spec;
        IEnumerable<(int, int)> own = Enumerable.Range(0, spec.Columns.Count).Where(c => IsText(spec.Columns[c])).Select(c => (empty.Table, c));
        IEnumerable<(int, int)> indexed = spec.Indexes.Items.Where(i => IsTextIndex(empty.Schema, spec, i)).SelectMany(i => SourcesOf(empty.Schema, empty.Table, i));
        return Slice(columns, empty, own.Concat(indexed)) with { Redirects = HasTextKey(spec) ? columns.Catalogue.Redirects : EquatableArray<CatalogueRedirect>.Empty };
    }

    private static CatalogueSlice InverseSlice(CatalogueColumns columns, CatalogueSlice empty, InverseSpec inverse)
    {
        int source = IndexOf(empty.Schema, inverse.SourceTable);
        return Slice(columns, empty, [(source, inverse.SourceColumn)]) with
        {
            Owners = inverse.ToOwner ? columns.Catalogue.Tables[source].Rows.Items.Select(r => r.Owner).ToEquatableArray() : EquatableArray<RowRef?>.Empty,
            RowCounts = columns.RowCounts(empty.Schema.FindTable(inverse.ElementType) is null ? [inverse.ElementType] : []),
        };
    }

    private static CatalogueSlice Slice(CatalogueColumns columns, CatalogueSlice empty, EquatableArray<int> own) =>
        Slice(columns, empty, own.Items.Select(c => (empty.Table, c)));

    private static CatalogueSlice Slice(CatalogueColumns columns, CatalogueSlice empty, IEnumerable<(int Table, int Column)> of)
    {
        EquatableArray<ColumnSlice> slices = of.Distinct().Select(c => columns.Column(c.Table, c.Column)).ToEquatableArray();
        IEnumerable<string> unions = slices.Items.Select(s => empty.Schema.Tables[s.Table].Columns[s.Column])
            .Where(c => c.Type is ColumnType.Union or ColumnType.Owner && empty.Schema.FindTable(c.TypeName!) is null)
            .Select(c => c.TypeName!);
        return empty with { Columns = slices, RowCounts = columns.RowCounts(unions) };
    }

    /// <summary>The columns that an index reads: of a part's column also the one that says which parts a row has.</summary>
    private static IEnumerable<(int Table, int Column)> SourcesOf(DatasetSchema schema, int table, IndexSpec index)
    {
        foreach (IndexSource source in index.Sources)
        {
            yield return (table, source.Column);
            if (source.PartColumn >= 0)
            {
                yield return (IndexOf(schema, schema.Tables[table].Columns[source.Column].TypeName!), source.PartColumn);
            }
        }
    }

    private static int IndexOf(DatasetSchema schema, string table) => schema.Tables.Items.IndexOf(schema.Table(table));
}
