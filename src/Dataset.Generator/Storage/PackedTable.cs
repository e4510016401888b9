namespace Dataset.Generator.Storage;

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
    private readonly List<PackedSymbols> _symbols = [];
    private readonly List<PackedTextHash> _textHashes = [];
    private readonly List<PackedValueIndex> _valueIndexes = [];
    private readonly List<PackedOrder> _orders = [];

    public IReadOnlyList<PackedConstant> Constants => _constants;

    public IReadOnlyList<PackedColumn> Columns => _columns;

    public IReadOnlyList<PackedText> Texts => _texts;

    public IReadOnlyList<PackedHeap> Heaps => _heaps;

    public IReadOnlyList<PackedSymbols> Symbols => _symbols;

    public IReadOnlyList<PackedTextHash> TextHashes => _textHashes;

    public IReadOnlyList<PackedValueIndex> ValueIndexes => _valueIndexes;

    public IReadOnlyList<PackedOrder> Orders => _orders;

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

    public void AddSymbols(string name, SymbolTable symbols) => _symbols.Add(new(name, symbols));

    public void AddTextHash(PackedTextHash hash) => _textHashes.Add(hash);

    public void AddValueIndex(PackedValueIndex index) => _valueIndexes.Add(index);

    public void AddOrder(PackedOrder order) => _orders.Add(order);
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
/// <param name="IsCoded">Whether its ASCII is written in symbols.</param>
public sealed record PackedText(string Name, IReadOnlyList<string>? Preceding, bool Nullable, bool IsCoded = false);

/// <summary>A perfect hash over strings, whose displacements are a column under the same name.</summary>
/// <param name="Name">The prefix of its columns.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Slots">How many slots it has, a power of two.</param>
/// <param name="Buckets">How many displacements it has.</param>
/// <param name="Window">The eight characters that are hashed, as <see cref="TextHash.HashWindow"/> counts them.</param>
/// <param name="Shortest">The length of the shortest string.</param>
/// <param name="IsAscii">Whether all strings are ASCII.</param>
public sealed record PackedTextHash(string Name, ulong Seed, int Slots, int Buckets, int Window, int Shortest, bool IsAscii);

/// <summary>An index over values that have an order.</summary>
/// <param name="Name">The index.</param>
/// <param name="First">The code of the first list, if every code from there on has one; null where the codes are in a column, sorted.</param>
/// <param name="Count">How many lists there are.</param>
public sealed record PackedValueIndex(string Name, long? First, int Count);

/// <summary>The sorted codes of a range index.</summary>
/// <param name="Name">The index.</param>
/// <param name="First">The first code.</param>
/// <param name="Last">The last code; less than the first where there is none.</param>
/// <param name="IsDense">Whether the column of keys has a position for every code from the first to the last, instead of the codes less the first.</param>
public sealed record PackedOrder(string Name, long First, long Last, bool IsDense);

/// <summary>The symbols in which text is written.</summary>
public sealed record PackedSymbols(string Name, SymbolTable Table);

/// <summary>Text in chunks; no string crosses from one chunk to the next.</summary>
public sealed record PackedHeap(string Name, IReadOnlyList<byte[]> Chunks);
