// Usings inside of the namespace: whatever a project calls its own types, these are found first.
namespace Dataset.Runtime.Packing;

using global::System;
using global::System.Buffers.Binary;

/// <summary>Reads numbers that are packed seven bits a byte, the lowest first, and wider than four bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)] public static class PackedNumbers
{
    /// <summary>The 64-bit pattern in the ten bytes that begin at an offset.</summary>
    public static ulong Wide(ReadOnlySpan<byte> bytes, int start)
    {
        ReadOnlySpan<byte> ten = bytes.Slice(start, 10);

        // Seven bits in each of eight bytes move together: into sixteen, then thirty-two bits, then fifty-six.
        ulong low = BinaryPrimitives.ReadUInt64LittleEndian(ten);
        low = (low & 0x007F_007F_007F_007F) | ((low & 0x7F00_7F00_7F00_7F00) >> 1);
        low = (low & 0x0000_3FFF_0000_3FFF) | ((low & 0x3FFF_0000_3FFF_0000) >> 2);
        low = (low & 0x0FFF_FFFF) | ((low & 0x0FFF_FFFF_0000_0000) >> 4);
        return low | ((ulong)ten[8] << 56) | ((ulong)ten[9] << 63);
    }
}
