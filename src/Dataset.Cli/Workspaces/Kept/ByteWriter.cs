namespace Dataset.Cli.Workspaces.Kept;

/// <summary>Writes numbers and texts as few bytes.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>A number of which most are small; a negative one takes the most room.</summary>
    public void Number(int number)
    {
        Span<byte> room = Room(5);
        int length = 0;
        uint rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7)
        {
            room[length++] = (byte)(rest | 0x80);
        }

        room[length++] = (byte)rest;
        Length += length;
    }

    public void Text(string text)
    {
        int length = SealedFiles.Encoding.GetByteCount(text);
        Number(length);
        Length += SealedFiles.Encoding.GetBytes(text, Room(length));
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + length));
        }

        return _bytes.AsSpan(Length);
    }
}
