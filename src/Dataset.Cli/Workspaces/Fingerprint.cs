using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Tells contents apart that the tool read: BLAKE2b (RFC 7693) of 32 bytes. It is as strong as SHA-256; but that one comes with a library of the
/// system's, which takes longer to load than a dataset to hash.
/// </summary>
internal sealed class Fingerprint
{
    private const int Block = 128, Size = 32;

    private static readonly ulong[] s_start =
    [
        0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1,
        0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179,
    ];

    /// <summary>The order in which each round takes the words.</summary>
    private static ReadOnlySpan<byte> Orders =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    ];

    private readonly ulong[] _state = [.. s_start];
    private readonly byte[] _rest = new byte[Block];
    private int _held;
    private ulong _length;

    public Fingerprint() => _state[0] ^= 0x01010000 ^ Size;

    /// <summary>Of some bytes, in hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Fingerprint print = new();
        print.Append(bytes);
        return print.Finish();
    }

    /// <summary>Takes in a part that is told apart from what is around it.</summary>
    public Fingerprint Add(ReadOnlySpan<byte> part)
    {
        Add(part.Length);
        Append(part);
        return this;
    }

    public Fingerprint Add(string part) => Add(Encoding.UTF8.GetBytes(part));

    public Fingerprint Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        Append(bytes);
        return this;
    }

    /// <summary>Of all that was taken in, in hexadecimal digits; nothing can be added any more.</summary>
    public string Finish()
    {
        _rest.AsSpan(_held).Clear();
        _length += (ulong)_held;
        Mix(_rest, isLast: true);
        Span<byte> bytes = stackalloc byte[Size];
        for (int i = 0; i < Size / sizeof(ulong); i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * sizeof(ulong))..], _state[i]);
        }

        return Convert.ToHexStringLower(bytes);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        // The last block is mixed in another way: it is held until something comes behind it.
        while (_held + bytes.Length > Block)
        {
            int taken = Block - _held;
            _length += Block;
            if (_held == 0)
            {
                Mix(bytes[..Block], isLast: false);
            }
            else
            {
                bytes[..taken].CopyTo(_rest.AsSpan(_held));
                Mix(_rest, isLast: false);
                _held = 0;
            }

            bytes = bytes[taken..];
        }

        bytes.CopyTo(_rest.AsSpan(_held));
        _held += bytes.Length;
    }

    private void Mix(ReadOnlySpan<byte> block, bool isLast)
    {
        Span<ulong> m = stackalloc ulong[16];
        for (int i = 0; i < m.Length; i++)
        {
            m[i] = BinaryPrimitives.ReadUInt64LittleEndian(block[(i * sizeof(ulong))..]);
        }

        ulong[] h = _state;
        ulong a0 = h[0], a1 = h[1], a2 = h[2], a3 = h[3], b0 = h[4], b1 = h[5], b2 = h[6], b3 = h[7];
        ulong c0 = s_start[0], c1 = s_start[1], c2 = s_start[2], c3 = s_start[3];
        ulong d0 = s_start[4] ^ _length, d1 = s_start[5], d2 = isLast ? ~s_start[6] : s_start[6], d3 = s_start[7];
        ref ulong words = ref MemoryMarshal.GetReference(m);
        ref byte orders = ref MemoryMarshal.GetReference(Orders);
        for (int round = 0; round < Orders.Length; round += 16)
        {
            ref byte order = ref Unsafe.Add(ref orders, round);
            Step(ref a0, ref b0, ref c0, ref d0, Word(ref words, ref order, 0), Word(ref words, ref order, 1));
            Step(ref a1, ref b1, ref c1, ref d1, Word(ref words, ref order, 2), Word(ref words, ref order, 3));
            Step(ref a2, ref b2, ref c2, ref d2, Word(ref words, ref order, 4), Word(ref words, ref order, 5));
            Step(ref a3, ref b3, ref c3, ref d3, Word(ref words, ref order, 6), Word(ref words, ref order, 7));
            Step(ref a0, ref b1, ref c2, ref d3, Word(ref words, ref order, 8), Word(ref words, ref order, 9));
            Step(ref a1, ref b2, ref c3, ref d0, Word(ref words, ref order, 10), Word(ref words, ref order, 11));
            Step(ref a2, ref b3, ref c0, ref d1, Word(ref words, ref order, 12), Word(ref words, ref order, 13));
            Step(ref a3, ref b0, ref c1, ref d2, Word(ref words, ref order, 14), Word(ref words, ref order, 15));
        }

        (h[0], h[1], h[2], h[3]) = (h[0] ^ a0 ^ c0, h[1] ^ a1 ^ c1, h[2] ^ a2 ^ c2, h[3] ^ a3 ^ c3);
        (h[4], h[5], h[6], h[7]) = (h[4] ^ b0 ^ d0, h[5] ^ b1 ^ d1, h[6] ^ b2 ^ d2, h[7] ^ b3 ^ d3);
    }

    /// <summary>A word of the block, past the checks of bounds, which take as long as the work: an order names none but the 16 there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref ulong words, ref byte order, int number) => Unsafe.Add(ref words, (nint)Unsafe.Add(ref order, number));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref ulong a, ref ulong b, ref ulong c, ref ulong d, ulong x, ulong y)
    {
        a += b + x;
        d = BitOperations.RotateRight(d ^ a, 32);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 24);
        a += b + y;
        d = BitOperations.RotateRight(d ^ a, 16);
        c += d;
        b = BitOperations.RotateRight(b ^ c, 63);
    }
}
