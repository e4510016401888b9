namespace Dataset.Generator.Storage;

/// <summary>Text that several rows or indexes may share: each distinct string once, known by its number.</summary>
public sealed class SharedText
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly TextHeap _heap = new();
    private readonly List<long> _starts = [];
    private readonly List<long> _lengths = [];

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

    /// <summary>Adds the columns and the heap to the table, under this prefix.</summary>
    public void WriteTo(PackedTable table, string prefix)
    {
        table.AddColumn(ColumnNames.Starts(prefix), _starts);
        table.AddColumn(ColumnNames.Lengths(prefix), _lengths);
        table.AddHeap(ColumnNames.Heap(prefix), _heap.Chunks);
    }
}
