using System.Runtime.InteropServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Keys;

/// <summary>
/// The keys of one file's rows: all of it that the numbers of rows follow from, so that an edit of other values numbers nothing again.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Tables">The table of each entity row of the file, in its order.</param>
/// <param name="Keys">The key of each; null where its table has none.</param>
/// <param name="Salvaged">The rows of which only the key is known.</param>
public sealed record FileKeys(string Path, EquatableArray<Table> Tables, EquatableArray<string?> Keys, EquatableArray<SalvagedRow> Salvaged)
{
    public static FileKeys Of(BoundRows file)
    {
        var tables = new Table[file.Rows.Count];
        string?[] keys = new string?[tables.Length];
        for (int i = 0; i < tables.Length; i++)
        {
            tables[i] = file.Rows[i].Table;
            keys[i] = RowKey.Of(file.Rows[i]);
        }

        return new FileKeys(
            file.Path, ImmutableCollectionsMarshal.AsImmutableArray(tables), ImmutableCollectionsMarshal.AsImmutableArray(keys), file.Salvaged);
    }
}
