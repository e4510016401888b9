// Usings inside of the namespace: whatever a project calls its own types, these are found first.
namespace Dataset.Runtime.Packing;

using global::System;
using global::System.Buffers;
using global::System.Buffers.Binary;
using global::System.Globalization;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
using global::System.Text;
using global::System.Text.Unicode;

/// <summary>Decodes, compares and hashes the text of the packed columns. The generator hashes in exactly the same way.</summary>
[EditorBrowsable(EditorBrowsableState.Never)] public static class PackedText
{
    // A project may compile with checked arithmetic, and this is its code.
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const uint DisplacementMultiplier = 0x9E3779B1;

    /// <summary>Until so many texts were decoded a process is taken for one that reads a few facts and ends.</summary>
    private const int Few = 32;

    private static int s_decoded;

    /// <summary>Decodes a string.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8, bool ascii)
    {
        if (!ascii || utf8.Length > 128 || s_decoded >= Few)
        {
            return DecodeMore(utf8, ascii);
        }

        // To set up an encoding costs a process more than to widen its first texts byte by byte. A lost count does no harm.
        s_decoded++;
        char[] text = new char[utf8.Length];
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = (char)utf8[i];
        }

        return new string(text);
    }

    /// <summary>Decodes a string that is written in symbols.</summary>
    /// <param name="codes">A symbol each, or 127 before a character of its own.</param>
    /// <param name="symbols">Of 127 symbols the characters, eight bytes each, then the lengths.</param>
    public static string Decode(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> symbols)
    {
        const int Escape = 127, Longest = 8;

        // Eight characters are copied, however few count: the next symbol overwrites the others.
        int most = (codes.Length + 1) * Longest;
        Span<byte> text = most <= 2048 ? stackalloc byte[most] : new byte[most];
        ref byte to = ref MemoryMarshal.GetReference(text), from = ref MemoryMarshal.GetReference(symbols[..(Escape * (Longest + 1))]);
        int length = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            int code = codes[i];
            if (code < Escape)
            {
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, length), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, code * Longest)));
                length += Unsafe.Add(ref from, (Escape * Longest) + code);
            }
            else
            {
                text[length++] = codes[++i];
            }
        }

        return Decode(text[..length], ascii: true);
    }

    /// <summary>ASCII goes through Latin-1, since the first UTF-8 decoding in a process costs milliseconds.</summary>
    private static string DecodeMore(ReadOnlySpan<byte> utf8, bool ascii) =>
        ascii ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);

    /// <summary>Compares UTF-16 text with stored text.</summary>
    public static bool Equal(ReadOnlySpan<char> text, ReadOnlySpan<byte> utf8, bool ascii)
    {
        if (!ascii)
        {
            return EqualUtf8(text, utf8);
        }

        if (text.Length != utf8.Length)
        {
            return false;
        }

        // Four at a time; vector code would cost a cold process more than it ever saves on keys.
        int i = 0;
        for (; i <= utf8.Length - 4; i += 4)
        {
            if (Four(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), i)) != Widened(ref Unsafe.Add(ref MemoryMarshal.GetReference(utf8), i)))
            {
                return false;
            }
        }

        for (; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool EqualUtf8(ReadOnlySpan<char> text, ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            Rune.DecodeFromUtf8(utf8, out Rune expected, out int bytes);
            if (Rune.DecodeFromUtf16(text, out Rune actual, out int chars) != OperationStatus.Done || actual != expected)
            {
                return false;
            }

            utf8 = utf8[bytes..];
            text = text[chars..];
        }

        return text.IsEmpty;
    }

    /// <summary>Hashes UTF-16 text, four code units at a time; the last four may overlap the ones before.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong seed)
    {
        ulong hash = seed ^ unchecked((ulong)text.Length * Multiplier);
        if (text.Length < 4)
        {
            ulong few = 0;
            for (int i = 0; i < text.Length; i++)
            {
                few |= (ulong)text[i] << (16 * i);
            }

            return Mix(hash, few);
        }

        ref char first = ref MemoryMarshal.GetReference(text);
        for (int i = 0; i <= text.Length - 4; i += 4)
        {
            hash = Mix(hash, Four(ref Unsafe.Add(ref first, i)));
        }

        return (text.Length & 3) == 0 ? hash : Mix(hash, Four(ref Unsafe.Add(ref first, text.Length - 4)));
    }

    /// <summary>Transcodes UTF-8; there is room for as many characters as there are bytes.</summary>
    /// <returns>The number of characters; none where it is no UTF-8, since what would stand for the wrong bytes may be in a key.</returns>
    public static int Widen(ReadOnlySpan<byte> utf8, Span<char> text)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] >= 0x80)
            {
                return Utf8.ToUtf16(utf8, text, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done ? written : 0;
            }

            text[i] = (char)utf8[i];
        }

        return utf8.Length;
    }

    /// <summary>The hash of a value's text in a format that gives equal values one text.</summary>
    public static ulong Hash<T>(T value, string format, ulong seed)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[64];
        return value.TryFormat(text, out int length, format, CultureInfo.InvariantCulture)
            ? Hash(text[..length], seed)
            : Hash(value.ToString(format, CultureInfo.InvariantCulture), seed);
    }

    /// <summary>Folds a number into a hash.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = unchecked((hash ^ value) * Multiplier);
        return hash ^ (hash >> 32);
    }

    /// <summary>The bucket whose displacement moves this hash to its slot.</summary>
    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (uint)buckets) >> 32);

    /// <summary>The one slot in which the key with this hash can be.</summary>
    public static int Slot(ulong hash, int displacement, int slots) =>
        unchecked((int)(((uint)(hash >> 16) ^ ((uint)displacement * DisplacementMultiplier)) & (uint)(slots - 1)));

    /// <summary>Eight bytes of ASCII as eight code units are hashed: the first beside the fifth, the second beside the sixth.</summary>
    public static ulong Interleaved(ulong bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            bytes = BinaryPrimitives.ReverseEndianness(bytes);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Vector128<byte> order = Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 0, 0, 0, 0, 0, 0, 0, 0);
            return Vector128.Shuffle(Vector128.CreateScalar(bytes).AsByte(), order).AsUInt64().ToScalar();
        }

        ulong moved = (bytes ^ (bytes >> 16)) & 0x0000_0000_FFFF_0000;
        bytes ^= moved ^ (moved << 16);
        moved = (bytes ^ (bytes >> 8)) & 0x0000_FF00_0000_FF00;
        return bytes ^ moved ^ (moved << 8);
    }

    /// <summary>Four bytes as the four UTF-16 code units they are in ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Widened(ref byte first)
    {
        uint bytes = Unsafe.ReadUnaligned<uint>(ref first);
        if (!BitConverter.IsLittleEndian)
        {
            bytes = BinaryPrimitives.ReverseEndianness(bytes);
        }

        ulong wide = bytes;
        wide = (wide | (wide << 16)) & 0x0000_FFFF_0000_FFFF;
        return (wide | (wide << 8)) & 0x00FF_00FF_00FF_00FF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Four(ref char first)
    {
        ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first));
        return BitConverter.IsLittleEndian ? four : Swapped(four);
    }

    /// <summary>Four code units that were read on a machine which keeps the highest byte first, as they are elsewhere.</summary>
    public static ulong Swapped(ulong four) =>
        (four << 48) | ((four & 0xFFFF_0000) << 16) | ((four >> 16) & 0xFFFF_0000) | (four >> 48);
}
