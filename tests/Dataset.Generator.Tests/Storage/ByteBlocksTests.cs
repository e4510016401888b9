using System.Security.Cryptography;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Tests.Storage;

public sealed class ByteBlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ByteBlocks.BlockLength - 1)]
    [InlineData(ByteBlocks.BlockLength)]
    [InlineData(ByteBlocks.BlockLength + 1)]
    [InlineData((3 * ByteBlocks.BlockLength) + 1000)]
    public void What_is_added_in_any_portions_is_there_in_full_blocks(int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7 / 5))];
        foreach (int portion in (int[])[1, 63, 64, 1000, ByteBlocks.BlockLength, int.MaxValue])
        {
            ByteBlocks blocks = new();
            for (int start = 0; start < length; start += Math.Min(portion, length - start))
            {
                blocks.Add(bytes.AsSpan(start, Math.Min(portion, length - start)));
            }

            blocks.Length.ShouldBe(length);
            blocks.Blocks.SelectMany(b => b).ShouldBe(bytes);
            blocks.Blocks.SkipLast(1).ShouldAllBe(b => b.Count == ByteBlocks.BlockLength);
            byte[] copy = new byte[length];
            blocks.CopyTo(copy);
            copy.ShouldBe(bytes);

            AppendedPiece piece = AppendedPiece.Of("Name", blocks);
            piece.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Decoded(piece).ShouldBe(bytes);
        }
    }

    /// <summary>What the step after the compiler makes of the comments: each line is base 64 by itself.</summary>
    private static byte[] Decoded(AppendedPiece piece)
    {
        using StringWriter writer = new();
        piece.Write(writer);
        string[] lines = writer.ToString().Split('\n');
        lines[0].ShouldBe($"//dataset-data Name {piece.Length}");
        lines[^1].ShouldBeEmpty();
        return [.. lines[1..^1].SelectMany(l => Convert.FromBase64String(l["//:".Length..]))];
    }
}
