namespace Dataset.Generator.Storage;

/// <summary>
/// Bytes that are added one after the other. They stand in blocks: what grows to megabytes is never copied to make room for more, and no block is a
/// large object, which would wait for the oldest generation to be collected.
/// </summary>
public sealed class ByteBlocks
{
    /// <summary>How long each block is but the last: a whole number of groups of three, so that each can be written in base 64 by itself.</summary>
    public const int BlockLength = 3 << 14;

    private const int FewestBytes = 64;

    private readonly List<byte[]> _blocks = [];
    private int _used;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The blocks, all full but the last.</summary>
    public IEnumerable<ArraySegment<byte>> Blocks =>
        _blocks.Select((block, i) => new ArraySegment<byte>(block, 0, i == _blocks.Count - 1 ? _used : BlockLength));

    public static ByteBlocks Of(ReadOnlySpan<byte> bytes)
    {
        ByteBlocks blocks = new();
        blocks.Add(bytes);
        return blocks;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Length += bytes.Length;
        while (bytes.Length > 0)
        {
            byte[] block = WithRoom(bytes.Length);
            int count = Math.Min(bytes.Length, block.Length - _used);
            bytes.Slice(0, count).CopyTo(block.AsSpan(_used));
            _used += count;
            bytes = bytes.Slice(count);
        }
    }

    /// <summary>Copies all bytes.</summary>
    public void CopyTo(Span<byte> to)
    {
        foreach (ArraySegment<byte> block in Blocks)
        {
            block.AsSpan().CopyTo(to);
            to = to.Slice(block.Count);
        }
    }

    /// <summary>The last block, with room for one byte more at least. The first begins small, since most of what is packed is.</summary>
    private byte[] WithRoom(int wanted)
    {
        int last = _blocks.Count - 1;
        if (last < 0 || _used == BlockLength)
        {
            _blocks.Add(new byte[last < 0 ? Math.Min(BlockLength, Math.Max(wanted, FewestBytes)) : BlockLength]);
            _used = 0;
            return _blocks[last + 1];
        }

        byte[] block = _blocks[last];
        if (_used == block.Length)
        {
            Array.Resize(ref block, Math.Min(BlockLength, Math.Max(_used + wanted, 2 * _used)));
            _blocks[last] = block;
        }

        return block;
    }
}
