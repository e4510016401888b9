using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Generator.Storage;

/// <summary>
/// Bytes that a step after the compiler appends to the assembly. Until then they stand in comments of the source whose code reads them.
/// </summary>
/// <param name="Name">What its code calls it; the constant with its place is named after it.</param>
/// <param name="Length">How many bytes there are.</param>
/// <param name="Hash">The SHA-256 of the bytes.</param>
/// <param name="Comments">The comments.</param>
public sealed record AppendedPiece(string Name, int Length, string Hash, AsciiBlock Comments)
{
    /// <summary>The bytes in one comment: a whole number of groups of three, so that each can be read by itself.</summary>
    private const int BytesInComment = 3 << 14;

    /// <summary>The constant with the place of a piece.</summary>
    public static string PlaceOf(string name) => name + "_At";

    public static AppendedPiece Of(string name, ReadOnlySpan<byte> bytes)
    {
        using SHA256 sha = SHA256.Create();
        byte[] whole = bytes.ToArray();
        string hash = string.Concat(sha.ComputeHash(whole).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        byte[] head = Encoding.ASCII.GetBytes($"//dataset-data {name} {bytes.Length.ToString(CultureInfo.InvariantCulture)}\n");
        int comments = (bytes.Length + BytesInComment - 1) / BytesInComment;
        byte[] text = new byte[head.Length + (4 * comments) + Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        head.CopyTo(text, 0);
        int at = head.Length;
        for (int start = 0; start < bytes.Length; start += BytesInComment)
        {
            "//:"u8.CopyTo(text.AsSpan(at));
            Base64.EncodeToUtf8(bytes.Slice(start, Math.Min(BytesInComment, bytes.Length - start)), text.AsSpan(at + 3), out _, out int written);
            at += 3 + written;
            text[at++] = (byte)'\n';
        }

        return new AppendedPiece(name, bytes.Length, hash, new AsciiBlock(text));
    }
}
