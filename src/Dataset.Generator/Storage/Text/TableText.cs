using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>All text of a table, and what looks text up: strings share one heap, so that they are packed together.</summary>
internal sealed class TableText(DatasetSchema schema, int table) : DataStructure(schema, table)
{
    public override DataPartKind Kind => DataPartKind.Text;

    private bool HasTextKey => TextKey.IsOf(Table);

    /// <summary>Whether a column's values are text.</summary>
    public static bool IsText(ColumnSpec column) => !column.BuildOnly && column.Scalar is { Form.IsText: true };

    public override PartInput InputOf(CatalogueColumns from)
    {
        IEnumerable<(int, int)> own = Enumerable.Range(0, Table.Columns.Count).Where(c => IsText(Table.Columns[c])).Select(c => (TableNumber, c));
        return from.InputOf(TableNumber, own.Concat(TextIndexes().SelectMany(i => i.Sources()))) with
        {
            Keys = HasTextKey ? from.Keys(TableNumber) : EquatableArray<string>.Empty,
            Redirects = HasTextKey ? from.Catalogue.Redirects : EquatableArray<CatalogueRedirect>.Empty,
        };
    }

    public override void Pack(PartInput input, IDataSink to)
    {
        SharedText shared = new(to);
        new RowText(input, to, shared).Pack();
        for (int column = 0; column < Table.Columns.Count; column++)
        {
            if (Table.Columns[column].IsList && IsText(Table.Columns[column]))
            {
                new TableColumn(Schema, TableNumber, column).Pack(input, shared, to);
            }
        }

        if (HasTextKey)
        {
            MovedKeys.Pack(input, shared, to);
        }

        foreach (TextIndex index in TextIndexes())
        {
            index.Pack(input, shared, to);
        }

        shared.Pack();
    }

    /// <summary>What reads text follows from where it is, and goes to the sink with it.</summary>
    public override void EmitData(CodeWriter writer)
    {
    }

    private IEnumerable<TextIndex> TextIndexes() =>
        Enumerable.Range(0, Table.Indexes.Count).Select(i => IndexStructure.Of(Schema, TableNumber, i)).OfType<TextIndex>();
}
