// Usings inside of the namespace: whatever a project calls its own types, these are found first.
namespace Dataset.Runtime.Packing;

using global::System;
using global::System.Runtime.CompilerServices;
using global::System.Runtime.InteropServices;
using global::System.Runtime.Intrinsics;
using global::System.Threading;

/// <summary>
/// A key as it stands in its slot, so that no text has to be loaded from elsewhere to compare it: of ASCII, the characters from the start, and beside
/// each, in the byte that it leaves empty, one of those up to the end. The two may overlap, and with the length they are the whole key.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)] public struct KeyPrint
{
    /// <summary>A longer key has no room, nor has one that is not ASCII.</summary>
    private const int Longest = 32;

    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;
    private const int InRow = -1, NoKey = -2;

    private int _length;
    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;

    /// <summary>The length of the key that is kept here; 0 where none was kept yet, and less where there is none, or it is not kept here.</summary>
    public int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _length);
    }

    /// <summary>Whether the slot's key is known, and its row has to be asked for it.</summary>
    public bool IsInRow => Length == InRow;

    /// <summary>Whether text of this length is compared by <see cref="Difference(string)"/>, without a loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsUsual(int length) =>
        Vector256.IsHardwareAccelerated && unchecked((uint)(length - Vector256<ushort>.Count)) <= (uint)Vector256<ushort>.Count;

    /// <summary>
    /// Keeps the key of a slot, or that it has none. Two threads may both do so, and write the same; the length comes last: who sees it sees the
    /// rest, and the row that was written before.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Keep(string? key)
    {
        KeyPrint print = default;
        bool hasRoom = key is { Length: > 0 and <= Longest } && print.Fold(key.AsSpan());
        if (hasRoom)
        {
            (_first, _second, _third, _fourth) = (print._first, print._second, print._third, print._fourth);
        }

        Volatile.Write(ref _length, key is null ? NoKey : hasRoom ? key.Length : InRow);
    }

    /// <summary>Zero where a string is the key; both are equally long, and of a usual length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ushort> Difference(string text) => Difference(ref Unsafe.AsRef(in text.GetPinnableReference()), text.Length);

    /// <summary>Zero where text is the key; both are equally long, and of a usual length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ushort> Difference(ReadOnlySpan<char> text) => Difference(ref MemoryMarshal.GetReference(text), text.Length);

    /// <summary>Whether text is the key; both are equally long. Not inlined, so that the usual case has the registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsOf(string text) => IsOf(text.AsSpan());

    /// <summary>Whether text is the key; both are equally long.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool IsOf(ReadOnlySpan<char> text)
    {
        KeyPrint print = default;
        return text.Length > 0 && print.Fold(text) && IsAs(in print);
    }

    /// <summary>Whether UTF-8 is the key; both are equally long.</summary>
    public bool IsOf(ReadOnlySpan<byte> utf8)
    {
        if (IsUsual(utf8.Length))
        {
            ref byte first = ref MemoryMarshal.GetReference(utf8);
            nuint last = unchecked((nuint)(uint)(utf8.Length - Vector128<byte>.Count));
            return Difference(Widened(Vector128.LoadUnsafe(ref first)), Widened(Vector128.LoadUnsafe(ref first, last))) == Vector256<ushort>.Zero;
        }

        KeyPrint print = default;
        return utf8.Length > 0 && print.Fold(utf8) && IsAs(in print);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> Difference(ref char text, int length)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref text);
        nuint last = unchecked((nuint)(uint)(length - Vector256<ushort>.Count));
        return Difference(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, last));
    }

    /// <summary>A character past ASCII is in no key that is kept, and must not be taken for two that are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<ushort> Difference(Vector256<ushort> start, Vector256<ushort> end) =>
        (start ^ Vector256.ShiftLeft(end, 8) ^ Vector256.LoadUnsafe(ref Unsafe.As<ulong, ushort>(ref _first)))
            | ((start | end) & Vector256.Create(unchecked((ushort)NotAscii)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Widened(Vector128<byte> bytes)
    {
        (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(bytes);
        return Vector256.Create(lower, upper);
    }

    private readonly bool IsAs(in KeyPrint other) =>
        ((_first ^ other._first) | (_second ^ other._second) | (_third ^ other._third) | (_fourth ^ other._fourth)) == 0;

    /// <summary>How many characters are taken from either end: 16, 8 or 4.</summary>
    private static int Width(int length) => length >= 16 ? 16 : length >= 8 ? 8 : 4;

    /// <summary>Folds text that is not empty, and not too long.</summary>
    /// <returns>Whether it is ASCII.</returns>
    private bool Fold(ReadOnlySpan<char> text)
    {
        ulong seen = 0;
        if (text.Length < 4)
        {
            for (int i = 0; i < text.Length; i++)
            {
                seen |= (ulong)text[i] << (16 * i);
            }

            _first = seen;
            return (seen & NotAscii) == 0;
        }

        int width = Width(text.Length);
        for (int i = 0; i < width; i += 4)
        {
            ulong start = PackedText.Four(ref Unsafe.AsRef(in text[i])), end = PackedText.Four(ref Unsafe.AsRef(in text[text.Length - width + i]));
            Unsafe.Add(ref _first, i / 4) = start ^ (end << 8);
            seen |= start | end;
        }

        return (seen & NotAscii) == 0;
    }

    /// <summary>The same of UTF-8.</summary>
    private bool Fold(ReadOnlySpan<byte> utf8)
    {
        ulong seen = 0;
        if (utf8.Length < 4)
        {
            for (int i = 0; i < utf8.Length; i++)
            {
                seen |= (ulong)utf8[i] << (16 * i);
            }

            _first = seen;
            return (seen & NotAscii) == 0;
        }

        int width = Width(utf8.Length);
        for (int i = 0; i < width; i += 4)
        {
            ulong start = PackedText.Widened(ref Unsafe.AsRef(in utf8[i]));
            ulong end = PackedText.Widened(ref Unsafe.AsRef(in utf8[utf8.Length - width + i]));
            Unsafe.Add(ref _first, i / 4) = start ^ (end << 8);
            seen |= start | end;
        }

        return (seen & NotAscii) == 0;
    }
}
