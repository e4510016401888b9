using System.Text;

namespace Dataset.Core.Packing;

/// <summary>
/// UTF-8 text, each distinct string once. A string's start is its chunk's number and its offset in the chunk in one int; its length has
/// a flag in the lowest bit that says whether it is ASCII.
/// </summary>
public sealed class TextHeap
{
    /// <summary>Offsets within a chunk take this many bits: one literal of megabytes costs the compiler gigabytes.</summary>
    public const int ChunkBits = 18;

    private const int ChunkSize = 1 << ChunkBits;

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<byte[]> _chunks = [];
    private readonly List<long> _starts = [];
    private readonly List<long> _lengths = [];
    private readonly List<byte> _chunk = [];

    /// <summary>The bytes stored so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>The number of the string; equal strings have one number.</summary>
    public int Add(string text)
    {
        if (_indexes.TryGetValue(text, out int index))
        {
            return index;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (_chunk.Count + utf8.Length > ChunkSize && _chunk.Count > 0)
        {
            _chunks.Add([.. _chunk]);
            _chunk.Clear();
        }

        index = _indexes.Count;
        _indexes.Add(text, index);
        _starts.Add(((long)_chunks.Count << ChunkBits) | (uint)_chunk.Count);
        _lengths.Add(((long)utf8.Length << 1) | (utf8.Length == text.Length ? 1L : 0L));
        _chunk.AddRange(utf8);
        Bytes += utf8.Length;
        return index;
    }

    /// <summary>Adds the heap's columns to the table, under this prefix.</summary>
    public void WriteTo(PackedTable table, string prefix)
    {
        table.AddColumn(ColumnNames.Starts(prefix), _starts);
        table.AddColumn(ColumnNames.Lengths(prefix), _lengths);
        table.AddHeap(ColumnNames.Heap(prefix), [.. _chunks, [.. _chunk]]);
    }
}
