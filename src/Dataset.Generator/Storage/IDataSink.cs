using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Where packed data goes. A structure hands its numbers and bytes over and gets back what its code reads them by; where they are, only the sink
/// knows.
/// </summary>
internal interface IDataSink
{
    /// <summary>The most bytes of text that begin in one chunk of a heap.</summary>
    int ChunkLength { get; }

    /// <summary>How many bits of a place in a heap are the offset in its chunk; the others are the chunk's number.</summary>
    int ChunkBits { get; }

    /// <summary>Where code goes that follows from how the data was packed: members of the data class, beside what the sink writes itself.</summary>
    CodeWriter Code { get; }

    /// <summary>A number that code uses: a count, a base, a seed.</summary>
    void Constant(string name, long value);

    /// <summary>A column of numbers in the narrowest form that holds them; code elsewhere reads it by the method of that name.</summary>
    NumbersRef Numbers(string name, IReadOnlyList<long> values);

    /// <summary>A column of 64-bit patterns, never narrowed.</summary>
    NumbersRef Words(string name, IReadOnlyList<ulong> words);

    /// <summary>Bytes that code reads as a whole.</summary>
    void Bytes(string name, byte[] bytes);

    /// <summary>Text in chunks; what begins in a chunk ends in it.</summary>
    HeapRef Heap(string name, IReadOnlyList<ByteBlocks> chunks);
}

/// <summary>A heap that a sink has taken.</summary>
/// <param name="Slice">The expression for a stretch of it, from its place, what is to be added to the offset, and its length.</param>
internal sealed record HeapRef(Func<string, string, string, string> Slice);
