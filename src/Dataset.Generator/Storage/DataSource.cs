using Dataset.Compiler;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>The members of a table's data class that hold one part of its data, as ASCII: a generated source of megabytes takes half the memory.</summary>
/// <param name="Table">The table.</param>
/// <param name="Text">The C#.</param>
public sealed record DataSegment(TableSpec Table, AsciiBlock Text);

/// <summary>The source with all data of one table, put together from its segments without copying them.</summary>
/// <param name="HintName">The name; made of schema names only, never of data.</param>
/// <param name="Blocks">The C#, one block after the other.</param>
public sealed record DataSource(string HintName, EquatableArray<AsciiBlock> Blocks);

/// <summary>ASCII text that equals another by its characters.</summary>
public sealed class AsciiBlock(byte[] text) : IEquatable<AsciiBlock>
{
    public int Length => text.Length;

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
}
