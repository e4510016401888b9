namespace Dataset.Core.Packing;

/// <summary>
/// The columns of one table, ready to be written as data: names and numbers, without C#. The names follow <see cref="ColumnNames"/>, by
/// which the generated accessors find them.
/// </summary>
public sealed class PackedTable
{
    private readonly List<PackedConstant> _constants = [];
    private readonly List<PackedColumn> _columns = [];
    private readonly List<PackedHeap> _heaps = [];

    public IReadOnlyList<PackedConstant> Constants => _constants;

    public IReadOnlyList<PackedColumn> Columns => _columns;

    public IReadOnlyList<PackedHeap> Heaps => _heaps;

    public void AddConstant(string name, long value) => _constants.Add(new(name, value));

    public void AddColumn(string name, IReadOnlyList<long> values) => _columns.Add(new(name, values, Words: false));

    /// <summary>Adds a column of 64-bit patterns, never narrowed.</summary>
    public void AddWords(string name, IReadOnlyList<ulong> words) => _columns.Add(new(name, [.. words.Select(w => unchecked((long)w))], Words: true));

    public void AddHeap(string name, IReadOnlyList<byte[]> chunks) => _heaps.Add(new(name, chunks));
}

/// <summary>A number that the accessors use: a count, a base, a seed.</summary>
public sealed record PackedConstant(string Name, long Value);

/// <summary>A column of numbers. <paramref name="Words"/>: unsigned 64-bit patterns; otherwise the writer takes the narrowest type that fits.</summary>
public sealed record PackedColumn(string Name, IReadOnlyList<long> Values, bool Words);

/// <summary>UTF-8 text in chunks; no string crosses from one chunk to the next.</summary>
public sealed record PackedHeap(string Name, IReadOnlyList<byte[]> Chunks);

/// <summary>How the packed columns of a table, a column or an index are called; packer and accessors agree by it.</summary>
public static class ColumnNames
{
    public const string Count = "Count";

    /// <summary>The prefix of the text heap that a table's columns share; the underscore keeps it apart from a property of that name.</summary>
    public const string Text = "_Text";

    /// <summary>The prefix of the key's hash table.</summary>
    public const string Key = "_Key";

    public static string Values(string prefix) => prefix + "_Values";

    public static string Base(string prefix) => prefix + "_Base";

    public static string Words(string prefix) => prefix + "_Words";

    public static string Starts(string prefix) => prefix + "_Starts";

    public static string Lengths(string prefix) => prefix + "_Lengths";

    public static string Ends(string prefix) => prefix + "_Ends";

    public static string Counts(string prefix) => prefix + "_Counts";

    public static string Offsets(string prefix) => prefix + "_Offsets";

    public static string Items(string prefix) => prefix + "_Items";

    public static string Heap(string prefix) => prefix + "_Heap";

    public static string Seed(string prefix) => prefix + "_Seed";

    public static string Slots(string prefix) => prefix + "_Slots";

    public static string Displacements(string prefix) => prefix + "_Displacements";

    public static string Rows(string prefix) => prefix + "_Rows";

    public static string SlotOf(string prefix) => prefix + "_SlotOf";

    public static string Keys(string prefix) => prefix + "_Keys";

    public static string Earliest(string prefix) => prefix + "_Earliest";

    public static string Latest(string prefix) => prefix + "_Latest";

    public static string Reach(string prefix) => prefix + "_Reach";
}
