using System.Text;

namespace Dataset.Core.Packing;

/// <summary>
/// UTF-8 text in chunks. A place is a chunk's number and the offset in the chunk in one int; a length has a flag in the lowest bit that says
/// whether the text is ASCII.
/// </summary>
public sealed class TextHeap
{
    /// <summary>Offsets within a chunk take this many bits: one literal of megabytes costs the compiler gigabytes.</summary>
    public const int ChunkBits = 17;

    /// <summary>The part of a place that is the offset in its chunk.</summary>
    public const int OffsetMask = (1 << ChunkBits) - 1;

    private readonly List<byte[]> _chunks = [];
    private readonly List<byte> _chunk = [];

    /// <summary>Adds strings that stay together.</summary>
    /// <param name="texts">The strings; null takes no room.</param>
    /// <param name="lengths">Where the strings' lengths go: 0 for null.</param>
    /// <returns>The place of the first.</returns>
    public long Add(IReadOnlyList<string?> texts, Span<long> lengths)
    {
        byte[][] utf8 = [.. texts.Select(t => t is null ? [] : Encoding.UTF8.GetBytes(t))];
        int total = utf8.Sum(t => t.Length);
        if (_chunk.Count + total > OffsetMask + 1 && _chunk.Count > 0)
        {
            _chunks.Add(Padded());
            _chunk.Clear();
        }

        long place = ((long)_chunks.Count << ChunkBits) | (uint)_chunk.Count;
        for (int i = 0; i < utf8.Length; i++)
        {
            lengths[i] = texts[i] is null ? 0 : ((long)utf8[i].Length << 1) | (utf8[i].Length == texts[i]!.Length ? 1L : 0L);
            _chunk.AddRange(utf8[i]);
        }

        return place;
    }

    /// <summary>The chunks so far.</summary>
    public IReadOnlyList<byte[]> Chunks => [.. _chunks, Padded()];

    private byte[] Padded()
    {
        byte[] padded = new byte[LiteralSize.Of(_chunk.Count)];
        _chunk.CopyTo(padded);
        for (int i = _chunk.Count; i < padded.Length; i++)
        {
            padded[i] = (byte)' ';
        }

        return padded;
    }
}
