using Dataset.Compiler.Building;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Tests.Storage;

public sealed class TextHeapTests
{
    /// <summary>
    /// Any two chunks that follow each other are together more than one full; a place has as many bits for the chunk's number as four groups of seven
    /// leave.
    /// </summary>
    [Fact]
    public void All_text_that_a_dataset_may_have_fits_into_the_chunks_of_one_table() =>
        ((2 * Limits.InLiterals.TextBytes >> LiteralSize.ChunkBits) + 1).ShouldBeLessThan(1 << (28 - LiteralSize.ChunkBits));
}
