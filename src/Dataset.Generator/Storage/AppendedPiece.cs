using System.Globalization;
using System.Security.Cryptography;

namespace Dataset.Generator.Storage;

/// <summary>
/// Bytes that a step after the compiler appends to the assembly. Until then they stand in comments behind the source whose code reads them, in the
/// file that the compiler writes for it.
/// </summary>
/// <param name="Name">What its code calls it; the constant with its place is named after it.</param>
/// <param name="Hash">The SHA-256 of the bytes.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record AppendedPiece(string Name, string Hash, ByteBlocks Bytes)
{
    /// <summary>How many bytes become text at once.</summary>
    private const int BytesAtOnce = ByteBlocks.BlockLength / 4;

    public int Length => Bytes.Length;

    /// <summary>A number that other bytes hardly have.</summary>
    public ulong Fingerprint => ulong.Parse(Hash.Substring(0, 2 * sizeof(ulong)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The constant with the place of a piece.</summary>
    public static string PlaceOf(string name) => name + "_At";

    /// <param name="name">What its code calls it.</param>
    /// <param name="bytes">The bytes, to which nothing is added any more.</param>
    public static AppendedPiece Of(string name, ByteBlocks bytes)
    {
        using SHA256 sha = SHA256.Create();
        foreach (ArraySegment<byte> block in bytes.Blocks)
        {
            sha.TransformBlock(block.Array!, block.Offset, block.Count, null, 0);
        }

        sha.TransformFinalBlock([], 0, 0);
        return new AppendedPiece(name, string.Concat(sha.Hash.Select(b => b.ToString("x2", CultureInfo.InvariantCulture))), bytes);
    }

    /// <summary>Bytes of the same hash are the same.</summary>
    public bool Equals(AppendedPiece? other) => other is not null && Name == other.Name && Hash == other.Hash;

    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>Writes the comments: what follows, and a line for each block.</summary>
    public void Write(TextWriter writer)
    {
        writer.Write($"//dataset-data {Name} {Length.ToString(CultureInfo.InvariantCulture)}\n");
        char[] text = new char[BytesAtOnce / 3 * 4];
        foreach (ArraySegment<byte> block in Bytes.Blocks)
        {
            writer.Write("//:");
            for (int start = 0; start < block.Count; start += BytesAtOnce)
            {
                int count = Convert.ToBase64CharArray(block.Array!, block.Offset + start, Math.Min(BytesAtOnce, block.Count - start), text, 0);
                writer.Write(text, 0, count);
            }

            writer.Write('\n');
        }
    }
}
