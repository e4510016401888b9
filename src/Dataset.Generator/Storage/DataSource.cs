using System.Buffers.Binary;
using Dataset.Compiler;

namespace Dataset.Generator.Storage;

/// <summary>The class that holds data, and the source it stands in.</summary>
/// <param name="HintName">The source's name; made of schema names only, never of data.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Name">The class.</param>
public sealed record DataClass(string HintName, string Namespace, string Name);

/// <summary>The members of a data class that hold one part of its data, as ASCII: a generated source of megabytes takes half the memory.</summary>
/// <param name="Of">The class.</param>
/// <param name="Blocks">The C#, one block after the other.</param>
/// <param name="Pieces">The data that stands beside the C#, to be appended to the assembly; none where it is in literals.</param>
public sealed record DataSegment(DataClass Of, EquatableArray<AsciiBlock> Blocks, EquatableArray<AppendedPiece> Pieces);

/// <summary>The source with all data of one class, put together from its segments without copying them.</summary>
/// <param name="HintName">The name.</param>
/// <param name="Blocks">The C#, one block after the other.</param>
/// <param name="Pieces">The data that stands behind the C# in the file that the compiler writes.</param>
public sealed record DataSource(string HintName, EquatableArray<AsciiBlock> Blocks, EquatableArray<AppendedPiece> Pieces);

/// <summary>ASCII text that equals another by its characters.</summary>
public sealed class AsciiBlock(byte[] text) : IEquatable<AsciiBlock>
{
    private object? _fingerprint;

    public int Length => text.Length;

    /// <summary>A number that another text hardly has. It is made once, and blocks of what stays are those of the run before.</summary>
    public ulong Fingerprint => (ulong)(_fingerprint ??= FingerprintOf(text));

    public byte this[int index] => text[index];

    public void CopyTo(int start, char[] destination, int destinationStart, int count)
    {
        for (int i = 0; i < count; i++)
        {
            destination[destinationStart + i] = (char)text[start + i];
        }
    }

    public bool Equals(AsciiBlock? other) => other is not null && (ReferenceEquals(this, other) || text.AsSpan().SequenceEqual(other.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as AsciiBlock);

    public override int GetHashCode() => text.Length;

    private ReadOnlySpan<byte> AsSpan() => text;

    private static ulong FingerprintOf(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text.Slice(sizeof(ulong)))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        foreach (byte one in text)
        {
            hash = Mix(hash, one);
        }

        return hash;
    }

    internal static ulong Mix(ulong hash, ulong next)
    {
        hash = (hash ^ next) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }
}
