using System.Security.Cryptography;
using Dataset.Compiler.Articles;

namespace Dataset.Compiler.Tests.Articles;

public sealed class ContentHashTests
{
    /// <summary>Around each length at which a block is full, and around the one from which the system hashes.</summary>
    public static TheoryData<int> Lengths =>
        [.. Enumerable.Range(0, 200), 1000, 36_045, (1 << 20) - 1, 1 << 20, (1 << 20) + 1];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void It_is_SHA_256_whatever_the_length(int length)
    {
        byte[] content = new byte[length + 3];
        new Random(length).NextBytes(content);

        ContentHash.Of(content, length).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(0, length))));
    }

    [Fact]
    public void It_is_that_of_the_standard_for_a_known_text() =>
        ContentHash.Of("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
