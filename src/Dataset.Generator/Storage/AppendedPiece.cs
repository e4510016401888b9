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

    /// <param name="name">What its code calls it.</param>
    /// <param name="bytes">What begins with the bytes.</param>
    /// <param name="length">How many there are.</param>
    public static AppendedPiece Of(string name, byte[] bytes, int length)
    {
        using SHA256 sha = SHA256.Create();
        string hash = string.Concat(sha.ComputeHash(bytes, 0, length).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        byte[] head = Encoding.ASCII.GetBytes($"//dataset-data {name} {length.ToString(CultureInfo.InvariantCulture)}\n");
        int comments = (length + BytesInComment - 1) / BytesInComment;
        byte[] text = new byte[head.Length + (4 * comments) + Base64.GetMaxEncodedToUtf8Length(length)];
        head.CopyTo(text, 0);
        int at = head.Length;
        for (int start = 0; start < length; start += BytesInComment)
        {
            "//:"u8.CopyTo(text.AsSpan(at));
            Base64.EncodeToUtf8(bytes.AsSpan(start, Math.Min(BytesInComment, length - start)), text.AsSpan(at + 3), out _, out int written);
            at += 3 + written;
            text[at++] = (byte)'\n';
        }

        return new AppendedPiece(name, length, hash, new AsciiBlock(text));
    }
}
