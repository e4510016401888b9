using System.Text;

namespace Dataset.Generator.Storage;

/// <summary>
/// Text in chunks. A place is a chunk's number and the offset in the chunk in one int; a length has a flag in the lowest bit that says whether the
/// text is ASCII. What is not is UTF-8; what is may be written in symbols.
/// </summary>
/// <param name="chunkBits">How many bits of a place are the offset in its chunk.</param>
/// <param name="chunkLength">How many bytes begin in a chunk.</param>
internal sealed class TextHeap(int chunkBits, int chunkLength)
{
    private readonly List<ByteBlocks> _chunks = [new()];
    private byte[] _together = [];
    private byte[] _plain = [];

    /// <summary>The chunks, after which nothing is added.</summary>
    public IReadOnlyList<ByteBlocks> Chunks => _chunks;

    /// <summary>Adds strings that stay together.</summary>
    /// <param name="texts">The strings; null takes no room.</param>
    /// <param name="symbols">Per string, the symbols in which it is written if it is ASCII; null where it is written as it is.</param>
    /// <param name="lengths">Where the strings' lengths go: 0 for null.</param>
    /// <returns>The place of the first.</returns>
    public long Add(ReadOnlySpan<string?> texts, ReadOnlySpan<SymbolTable?> symbols, Span<long> lengths)
    {
        int total = 0;
        for (int i = 0; i < texts.Length; i++)
        {
            lengths[i] = texts[i] is { } text ? Append(text, symbols[i], ref total) : 0;
        }

        // Only what begins in a chunk has to begin within its bits: one row of text may be longer than that.
        ByteBlocks chunk = _chunks[_chunks.Count - 1];
        if (chunk.Length + total > chunkLength && chunk.Length > 0)
        {
            _chunks.Add(chunk = new ByteBlocks());
        }

        long place = ((long)(_chunks.Count - 1) << chunkBits) | (uint)chunk.Length;
        chunk.Add(_together.AsSpan(0, total));
        return place;
    }

    /// <summary>Writes a string behind those that it stays together with.</summary>
    private long Append(string text, SymbolTable? symbols, ref int total)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        bool isAscii = length == text.Length, isCoded = isAscii && symbols is not null;
        Grow(ref _together, total + (isCoded ? SymbolTable.MaxBytes(length) : length));
        if (isCoded)
        {
            Grow(ref _plain, length);
            Encoding.UTF8.GetBytes(text, 0, text.Length, _plain, 0);
            length = symbols!.Encode(_plain.AsSpan(0, length), _together.AsSpan(total));
        }
        else
        {
            Encoding.UTF8.GetBytes(text, 0, text.Length, _together, total);
        }

        total += length;
        return ((long)length << 1) | (isAscii ? 1L : 0L);
    }

    private static void Grow(ref byte[] bytes, int length)
    {
        if (bytes.Length < length)
        {
            Array.Resize(ref bytes, Math.Max(length, 2 * bytes.Length));
        }
    }
}
