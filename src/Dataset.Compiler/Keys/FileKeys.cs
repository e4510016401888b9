using System.Runtime.InteropServices;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Keys;

/// <summary>
/// The keys of one file's rows: all of it that the numbers of rows follow from, so that an edit of other values numbers nothing again.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">One per entity row of the file, in its order.</param>
/// <param name="Salvaged">The rows of which only the key is known.</param>
public sealed record FileKeys(string Path, EquatableArray<RowName> Rows, EquatableArray<SalvagedRow> Salvaged)
{
    public static FileKeys Of(BoundRows file)
    {
        var names = new RowName[file.Rows.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = new RowName(file.Rows[i].Table, RowKey.Of(file.Rows[i]));
        }

        return new FileKeys(file.Path, ImmutableCollectionsMarshal.AsImmutableArray(names), file.Salvaged);
    }
}

/// <summary>A row by its table and its key; null where the table has none.</summary>
public sealed record RowName(Table Table, string? Key);
