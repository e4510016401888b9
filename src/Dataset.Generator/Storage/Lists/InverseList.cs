using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>A property that lists the rows which refer to this one.</summary>
internal sealed class InverseList(DatasetSchema schema, int table, int number) : DataStructure(schema, table)
{
    private readonly InverseSpec _inverse = schema.Tables[table].Inverses[number];
    private readonly ListColumn _lists = new(schema.Tables[table].Inverses[number].Name);

    public override DataPartKind Kind => DataPartKind.Inverse;

    public override int Number => number;

    private int Source => Schema.Tables.Items.IndexOf(Schema.Table(_inverse.SourceTable));

    public override PartInput InputOf(CatalogueColumns from) => from.InputOf(TableNumber, [(Source, _inverse.SourceColumn)]) with
    {
        Owners = _inverse.ToOwner ? from.Catalogue.Tables[Source].Rows.Items.Select(r => r.Owner).ToEquatableArray() : EquatableArray<RowRef?>.Empty,
        RowCounts = from.RowCounts(Schema.FindTable(_inverse.ElementType) is null ? [_inverse.ElementType] : []),
    };

    public override void Pack(PartInput input, IDataSink to)
    {
        RowCodes rows = new(Schema, input.RowCounts);
        int source = Source;
        ImmutableArray<Value?> cells = input.Cells(source, _inverse.SourceColumn);
        SortedSet<int>?[] lists = new SortedSet<int>?[input.RowCount];
        for (int i = 0; i < cells.Length; i++)
        {
            RowRef listed = _inverse.ToOwner ? input.Owners[i]! : new RowRef(source, i);
            foreach (Value value in IndexStructure.Flatten(cells[i]))
            {
                if (value is RowValue target && target.Row.Table == input.Table)
                {
                    (lists[target.Row.Row] ??= []).Add(rows.CodeOf(_inverse.ElementType, listed));
                }
            }
        }

        _lists.Pack(lists.Select(l => l is null ? [] : l.Select(i => (long)i)), to);
    }

    public override void EmitData(CodeWriter writer)
    {
        string item = $"{TypeNames.GlobalDataClass(_inverse.ElementType)}.At({_lists.Items.At("index")})";
        TableColumn.EmitList(writer, _lists.Name, TypeNames.Global(_inverse.ElementType), _lists.Start("row"), _lists.End("row"), item);
    }
}
