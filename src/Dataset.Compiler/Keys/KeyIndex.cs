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
    private readonly RowPlaces[] _rows;
    private readonly List<DuplicateRow> _duplicates = [];

    private KeyIndex(SchemaIndex schema)
    {
        Schema = schema;
        _rows = [.. schema.Tables.Select(t => new RowPlaces(t))];
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
            FileKeys keys = files[file];
            for (int row = 0; row < keys.Tables.Count; row++)
            {
                if (keys.Tables[row].IsEntity)
                {
                    index.Add(keys.Tables[row], file, row, keys.Keys[row], datasetWide);
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
    internal RowPlaces Rows(Table table) => _rows[table.Index];

    private void Add(Table table, int file, int row, string? key, Dictionary<string, RowPlace> datasetWide)
    {
        RowPlaces rows = _rows[table.Index];
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
        foreach (Table table in Schema.Tables)
        {
            RowPlaces rows = _rows[table.Index];
            rows.Finish(isSorted: table.Spec.Key.Count > 0);
            for (int i = 0; table.Spec.Key.Count > 0 && i < rows.Count; i++)
            {
                Numbers[table.Index][rows.KeyOf(i)] = i;
            }
        }
    }
}

/// <summary>
/// The rows of one table. Once all are known they are numbers and keys: there may be millions, and an object for each is twice as much.
/// </summary>
internal sealed class RowPlaces(Table table)
{
    private List<RowPlace>? _open = [];
    private int[] _files = [];
    private int[] _rows = [];
    private string[] _keys = [];

    public int Count => _open?.Count ?? _keys.Length;

    public RowPlace this[int row] => _open is { } open ? open[row] : new RowPlace(table, _files[row], _rows[row], _keys[row]);

    public string KeyOf(int row) => _keys[row];

    public void Add(RowPlace row) => _open!.Add(row);

    /// <summary>Ends the adding.</summary>
    public void Finish(bool isSorted)
    {
        List<RowPlace> all = _open!;
        if (isSorted)
        {
            all.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        }

        (_files, _rows, _keys) = (new int[all.Count], new int[all.Count], new string[all.Count]);
        for (int i = 0; i < all.Count; i++)
        {
            (_files[i], _rows[i], _keys[i]) = (all[i].File, all[i].Row, all[i].Key);
        }

        _open = null;
    }
}

/// <summary>Where a row stands: its table, the positions of its file and of the row in it (-1: only its key is known).</summary>
internal sealed record RowPlace(Table Table, int File, int Row, string Key);

/// <summary>A row whose key another one has, and that one.</summary>
internal sealed record DuplicateRow(RowPlace Row, RowPlace First);
