using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// One structure of a table's stored data: what it follows from, how it is packed, and the code that reads it. The code of the table's class is
/// in two
/// halves: what follows from the schema alone is written here; what follows from the data goes to the sink with it.
/// </summary>
internal abstract class DataStructure(DatasetSchema schema, int table)
{
    /// <summary>Which part of the table's data it is.</summary>
    public abstract DataPartKind Kind { get; }

    /// <summary>Of a column, a unique set, an index or an inverse: its position in the table.</summary>
    public virtual int Number => 0;

    protected DatasetSchema Schema => schema;

    /// <summary>The position of the table.</summary>
    protected int TableNumber => table;

    protected TableSpec Table => schema.Tables[table];

    /// <summary>The type of a row.</summary>
    protected string RowType => TypeNames.Global(Table.FullName);

    /// <summary>The part of the catalogue that it follows from.</summary>
    public abstract PartInput InputOf(CatalogueColumns from);

    public abstract void Pack(PartInput input, IDataSink to);

    /// <summary>Writes the members of the data class that follow from the schema alone.</summary>
    public abstract void EmitData(CodeWriter writer);

    /// <summary>Writes the members of the table's container.</summary>
    public virtual void EmitApi(CodeWriter writer)
    {
    }
}
