using System.Runtime.InteropServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Keys;

/// <summary>The keys of one file's rows: all of it that the numbers of rows follow from, so that an edit of other values numbers nothing again.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">One per entity row of the file, in its order.</param>
/// <param name="Salvaged">The rows of which only the key is known.</param>
public sealed record FileKeys(string Path, EquatableArray<RowName> Rows, EquatableArray<SalvagedRow> Salvaged)
{
    public static FileKeys Of(DatasetSchema schema, BoundRows file) => Of(SchemaIndex.Of(schema), file);

    internal static FileKeys Of(SchemaIndex schema, BoundRows file)
    {
        var names = new RowName[file.Rows.Count];
        for (int i = 0; i < names.Length; i++)
        {
            Table? table = schema.Find(file.Rows[i].Table);
            names[i] = table is null ? new RowName(-1, null) : new RowName(table.Index, RowKey.Of(table, file.Rows[i]));
        }

        return new FileKeys(file.Path, ImmutableCollectionsMarshal.AsImmutableArray(names), file.Salvaged);
    }
}

/// <summary>A row by the position of its table (-1: none) and its key; null where the table has none.</summary>
public sealed record RowName(int Table, string? Key);
