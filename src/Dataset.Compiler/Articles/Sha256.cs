namespace Dataset.Compiler.Articles;

/// <summary>
/// SHA-256 (FIPS 180-4) in the program itself. The system's is faster by far, but comes with a library that takes a fresh process longer to load than
/// all articles of a dataset to hash.
/// </summary>
internal static class Sha256
{
    private const int BlockLength = 64, LengthAt = 56;

    private static readonly uint[] s_start =
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static readonly uint[] s_constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The 32 bytes of the hash.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        uint[] state = (uint[])s_start.Clone(), words = new uint[BlockLength];
        int whole = content.Length / BlockLength * BlockLength;
        for (int at = 0; at < whole; at += BlockLength)
        {
            Compress(state, words, content.Slice(at, BlockLength));
        }

        // The rest, a one, zeros, and the length in bits.
        ReadOnlySpan<byte> rest = content.Slice(whole);
        byte[] last = new byte[rest.Length < LengthAt ? BlockLength : 2 * BlockLength];
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        ulong bits = (ulong)content.Length * 8;
        for (int i = 1; i <= 8; i++, bits >>= 8)
        {
            last[last.Length - i] = (byte)bits;
        }

        for (int at = 0; at < last.Length; at += BlockLength)
        {
            Compress(state, words, last.AsSpan(at, BlockLength));
        }

        byte[] hash = new byte[4 * state.Length];
        for (int i = 0; i < hash.Length; i++)
        {
            hash[i] = (byte)(state[i / 4] >> (24 - (8 * (i % 4))));
        }

        return hash;
    }

    private static void Compress(uint[] state, uint[] words, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < 16; i++)
        {
            words[i] = ((uint)block[4 * i] << 24) | ((uint)block[(4 * i) + 1] << 16) | ((uint)block[(4 * i) + 2] << 8) | block[(4 * i) + 3];
        }

        for (int i = 16; i < words.Length; i++)
        {
            uint before = words[i - 15], late = words[i - 2];
            words[i] = words[i - 16] + (Rotate(before, 7) ^ Rotate(before, 18) ^ (before >> 3))
                + words[i - 7] + (Rotate(late, 17) ^ Rotate(late, 19) ^ (late >> 10));
        }

        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (int i = 0; i < words.Length; i++)
        {
            uint first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + s_constants[i] + words[i];
            uint second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static uint Rotate(uint word, int by) => (word >> by) | (word << (32 - by));
}
