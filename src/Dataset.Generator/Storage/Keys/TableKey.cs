using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>The rows of a table, and its key: a hash table of its own where it is one text, a unique set where it is anything else.</summary>
internal sealed class TableKey(DatasetSchema schema, int table) : DataStructure(schema, table)
{
    private readonly TextKey? _text = TextKey.IsOf(schema.Tables[table]) ? new TextKey(schema.Tables[table]) : null;
    private readonly UniqueSet? _set =
        !TextKey.IsOf(schema.Tables[table]) && schema.Tables[table].Key.Count > 0 ? UniqueSet.OfKey(schema, table) : null;

    public override DataPartKind Kind => DataPartKind.Key;

    public override PartInput InputOf(CatalogueColumns from) =>
        _text is null ? _set?.InputOf(from) ?? from.InputOf(TableNumber) : from.InputOf(TableNumber) with { Keys = from.Keys(TableNumber) };

    public override void Pack(PartInput input, IDataSink to)
    {
        TableRows.Pack(input.RowCount, to);
        _text?.Pack(input, to);
        _set?.Pack(input, to);
    }

    public override void EmitData(CodeWriter writer)
    {
        TableRows.Emit(Schema, writer, RowType, TableRows.Count, "new(row)");
        _text?.EmitData(writer);
        _set?.EmitData(writer);
    }

    public override void EmitApi(CodeWriter writer)
    {
        _text?.EmitApi(writer);
        _set?.EmitApi(writer);
    }
}
