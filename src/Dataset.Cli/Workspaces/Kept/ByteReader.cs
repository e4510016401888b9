using System.Text;

namespace Dataset.Cli.Workspaces.Kept;

/// <summary>Reads what <see cref="ByteWriter"/> wrote; where the bytes end too early, or cannot be that, it says so.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public int Number()
    {
        uint number = 0;
        for (int shift = 0; shift < 35 && _at < _bytes.Length; shift += 7)
        {
            byte next = _bytes[_at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)number;
            }
        }

        throw new EndOfStreamException();
    }

    /// <summary>How many things follow, each of which takes a byte or more.</summary>
    public int Count()
    {
        int count = Number();
        return count >= 0 && count <= _bytes.Length - _at ? count : throw new EndOfStreamException();
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes()
    {
        int length = Count();
        _at += length;
        return _bytes.Slice(_at - length, length);
    }

    /// <summary>One of the things that were read before.</summary>
    public static T OneOf<T>(T[] items, int number) => (uint)number < (uint)items.Length ? items[number] : throw new EndOfStreamException();
}
