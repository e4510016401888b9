using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Keys;

/// <summary>
/// The entity rows of all files in storage order, each key once. It follows from keys alone and is the only thing that files share: while it stays,
/// the references of a file lead to the same rows.
/// </summary>
public sealed class KeyIndex
{
    private readonly List<RowPlace>[] _rows;
    private readonly List<DuplicateRow> _duplicates = [];

    private KeyIndex(SchemaIndex schema)
    {
        Schema = schema;
        _rows = [.. schema.Tables.Select(_ => new List<RowPlace>())];
        Numbers = [.. schema.Tables.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    }

    internal SchemaIndex Schema { get; }

    /// <summary>Per table the number of the row with this key.</summary>
    internal IReadOnlyList<Dictionary<string, int>> Numbers { get; }

    /// <summary>Rows whose key another one has, in the order in which they are written.</summary>
    internal IReadOnlyList<DuplicateRow> Duplicates => _duplicates;

    /// <param name="schema">The schema.</param>
    /// <param name="files">In the order of their paths.</param>
    public static KeyIndex Of(DatasetSchema schema, EquatableArray<FileKeys> files) => Of(SchemaIndex.Of(schema), files);

    internal static KeyIndex Of(SchemaIndex schema, EquatableArray<FileKeys> files)
    {
        var index = new KeyIndex(schema);
        var datasetWide = new Dictionary<string, RowPlace>(StringComparer.Ordinal);
        for (int file = 0; file < files.Count; file++)
        {
            for (int row = 0; row < files[file].Rows.Count; row++)
            {
                RowName name = files[file].Rows[row];
                if (name.Table.IsEntity)
                {
                    index.Add(name.Table, file, row, name.Key, datasetWide);
                }
            }
        }

        for (int file = 0; file < files.Count; file++)
        {
            foreach (SalvagedRow salvaged in files[file].Salvaged)
            {
                // A line scan of a broken file may see a key twice, or one that stands elsewhere: the whole row wins, and nothing is reported.
                if (salvaged.Table.IsEntity && !index.Numbers[salvaged.Table.Index].ContainsKey(salvaged.Key))
                {
                    index.Add(new RowPlace(salvaged.Table, file, -1, salvaged.Key));
                }
            }
        }

        index.Sort();
        return index;
    }

    /// <summary>The rows of a table in storage order.</summary>
    internal IReadOnlyList<RowPlace> Rows(Table table) => _rows[table.Index];

    private void Add(Table table, int file, int row, string? key, Dictionary<string, RowPlace> datasetWide)
    {
        List<RowPlace> rows = _rows[table.Index];
        if (table.Spec.Key.Count == 0)
        {
            rows.Add(new RowPlace(table, file, row, table.Spec.YamlName + "/" + rows.Count.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        if (key is null)
        {
            return;
        }

        var place = new RowPlace(table, file, row, key);
        if (Numbers[table.Index].TryGetValue(key, out int first))
        {
            _duplicates.Add(new DuplicateRow(place, rows[first]));
            return;
        }

        Add(place);
        if (!table.Spec.DatasetWideKey)
        {
            return;
        }

        if (datasetWide.TryGetValue(key, out RowPlace? elsewhere))
        {
            _duplicates.Add(new DuplicateRow(place, elsewhere));
        }
        else
        {
            datasetWide.Add(key, place);
        }
    }

    private void Add(RowPlace row)
    {
        Numbers[row.Table.Index].Add(row.Key, _rows[row.Table.Index].Count);
        _rows[row.Table.Index].Add(row);
    }

    private void Sort()
    {
        foreach (Table table in Schema.Tables.Where(t => t.Spec.Key.Count > 0))
        {
            List<RowPlace> rows = _rows[table.Index];
            rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
            for (int i = 0; i < rows.Count; i++)
            {
                Numbers[table.Index][rows[i].Key] = i;
            }
        }
    }
}

/// <summary>Where a row stands: its table, the positions of its file and of the row in it (-1: only its key is known).</summary>
internal sealed record RowPlace(Table Table, int File, int Row, string Key);

/// <summary>A row whose key another one has, and that one.</summary>
internal sealed record DuplicateRow(RowPlace Row, RowPlace First);
