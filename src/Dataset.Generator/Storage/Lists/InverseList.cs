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
        List<(int Target, int Listed)> pairs = [];
        for (int i = 0; i < cells.Length; i++)
        {
            foreach (Value value in IndexStructure.Flatten(cells[i]))
            {
                if (value is RowValue target && target.Row.Table == input.Table)
                {
                    RowRef listed = _inverse.ToOwner ? input.Owners[i]! : new RowRef(source, i);
                    pairs.Add((target.Row.Row, rows.CodeOf(_inverse.ElementType, listed)));
                }
            }
        }

        pairs.Sort();
        _lists.Pack(Lists(pairs, input.RowCount), to);
    }

    /// <summary>The lists of all rows, each number once in a list.</summary>
    private static IEnumerable<IEnumerable<long>> Lists(List<(int Target, int Listed)> pairs, int rows)
    {
        List<long> list = [];
        int next = 0;
        for (int row = 0; row < rows; row++)
        {
            list.Clear();
            for (; next < pairs.Count && pairs[next].Target == row; next++)
            {
                if (next == 0 || pairs[next] != pairs[next - 1])
                {
                    list.Add(pairs[next].Listed);
                }
            }

            yield return list;
        }
    }

    public override void EmitData(CodeWriter writer)
    {
        string item = $"{TypeNames.GlobalDataClass(_inverse.ElementType)}.At({_lists.Items.At("index")})";
        TableColumn.EmitList(writer, _lists.Name, TypeNames.Global(_inverse.ElementType), _lists.Start("row"), _lists.End("row"), item);
    }
}
