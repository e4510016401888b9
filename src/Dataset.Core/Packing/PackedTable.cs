namespace Dataset.Core.Packing;

/// <summary>
/// The columns of one table, ready to be written as data: names and numbers, without C#. The names follow <see cref="ColumnNames"/>, by
/// which the generated accessors find them.
/// </summary>
public sealed class PackedTable
{
    private readonly List<PackedConstant> _constants = [];
    private readonly List<PackedColumn> _columns = [];
    private readonly List<PackedText> _texts = [];
    private readonly List<PackedHeap> _heaps = [];

    public IReadOnlyList<PackedConstant> Constants => _constants;

    public IReadOnlyList<PackedColumn> Columns => _columns;

    public IReadOnlyList<PackedText> Texts => _texts;

    public IReadOnlyList<PackedHeap> Heaps => _heaps;

    public void AddConstant(string name, long value) => _constants.Add(new(name, value));

    public void AddColumn(string name, IReadOnlyList<long> values) => _columns.Add(new(name, values, Words: false));

    /// <summary>Adds a column of 64-bit patterns, never narrowed.</summary>
    public void AddWords(string name, IReadOnlyList<ulong> words) => _columns.Add(new(name, [.. words.Select(w => unchecked((long)w))], Words: true));

    /// <summary>Adds lists of numbers, one after the other, with the offset at which each begins, and the end.</summary>
    public void AddLists(string name, IEnumerable<IEnumerable<long>> lists)
    {
        List<long> offsets = [0], items = [];
        foreach (IEnumerable<long> list in lists)
        {
            items.AddRange(list);
            offsets.Add(items.Count);
        }

        AddColumn(ColumnNames.Offsets(name), offsets);
        AddColumn(ColumnNames.Items(name), items);
    }

    public void AddText(PackedText text) => _texts.Add(text);

    public void AddHeap(string name, IReadOnlyList<byte[]> chunks) => _heaps.Add(new(name, chunks));
}

/// <summary>A number that the accessors use: a count, a base, a seed.</summary>
public sealed record PackedConstant(string Name, long Value);

/// <summary>A column of numbers. <paramref name="Words"/>: unsigned 64-bit patterns; otherwise the writer takes the narrowest encoding that fits.</summary>
public sealed record PackedColumn(string Name, IReadOnlyList<long> Values, bool Words);

/// <summary>How the text of a column is found.</summary>
/// <param name="Name">The column.</param>
/// <param name="Preceding">
/// The columns whose text stands before this one's in the row's stretch of the heap; null where the column's text is shared and found by its number.
/// </param>
/// <param name="Nullable">Whether the text may be missing.</param>
public sealed record PackedText(string Name, IReadOnlyList<string>? Preceding, bool Nullable);

/// <summary>UTF-8 text in chunks; no string crosses from one chunk to the next.</summary>
public sealed record PackedHeap(string Name, IReadOnlyList<byte[]> Chunks);
