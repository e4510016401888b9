using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Text that several rows or indexes of a class may share: each distinct string once, known by its number.</summary>
internal sealed class SharedText(IDataSink to)
{
    // The underscores, which C# reserves for the build, keep it apart from a property of that name.
    private const string Prefix = "__Text";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly TextHeap _heap = new(to.ChunkBits, to.ChunkLength);
    private readonly NumberList _starts = new();
    private readonly NumberList _lengths = new();
    private readonly List<(TextColumn Column, NumbersRef Numbers, bool Nullable)> _columns = [];

    /// <summary>The expression that decodes the string with a number.</summary>
    public static string Text(string number) => $"Text({number})";

    /// <summary>The expression for whether the string with a number is this span.</summary>
    public static string IsText(string number, string text) => $"IsText({number}, {text})";

    /// <summary>The number of the string; equal strings have one number.</summary>
    public int Add(string text)
    {
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(text, number);
            Span<long> length = [0];
            _starts.Add(_heap.Add([text], [null], length));
            _lengths.Add(length[0]);
        }

        return number;
    }

    /// <summary>Adds the text of a column.</summary>
    public void Add(string column, IReadOnlyList<string?> texts, bool nullable)
    {
        TextColumn of = new(column);
        NumberList numbers = new();
        foreach (string? text in texts)
        {
            numbers.Add(text is null ? 0L : Add(text) + (nullable ? 1L : 0L));
        }

        _columns.Add((of, of.Numbers.Pack(numbers, to), nullable));
    }

    /// <summary>Hands over all strings, and writes what reads them.</summary>
    public void Pack()
    {
        NumbersRef starts = to.Numbers(Prefix + "_Starts", _starts), lengths = to.Numbers(Prefix + "_Lengths", _lengths);
        HeapRef heap = to.Heap(Prefix + "_Heap", _heap.Chunks);
        foreach ((TextColumn column, NumbersRef numbers, bool nullable) in _columns)
        {
            column.Emit(to.Code, new TextPlace(heap, starts, lengths, numbers, [], nullable, Symbols: null));
        }

        string utf8 = heap.Slice("start", "", "length >> 1");
        Emit("string Text(int index)", $"{TypeNames.PackedText}.Decode({utf8}, (length & 1) != 0)");
        Emit("bool IsText(int index, global::System.ReadOnlySpan<char> text)", $"{TypeNames.PackedText}.Equal(text, {utf8}, (length & 1) != 0)");

        void Emit(string header, string result) => to.Code.Block("private static " + header, () =>
        {
            to.Code.Line($"int start = {Prefix}_Starts(index), length = {Prefix}_Lengths(index);");
            to.Code.Line($"return {result};");
        });
    }
}
