using System.Security.Cryptography;
using System.Text;

namespace Dataset.Compiler.Articles;

/// <summary>What a content is known by.</summary>
public static class ContentHash
{
    /// <summary>From here on the system's library is worth what it takes to load it, a few milliseconds.</summary>
    private const int Large = 1 << 20;

    /// <summary>Of a text as UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Of(byte[] content) => Of(content, content.Length);

    /// <summary>Of so many bytes at the beginning.</summary>
    public static string Of(byte[] content, int length)
    {
        byte[] hash = length < Large ? Sha256.Of(content.AsSpan(0, length)) : OfSystem(content, length);
        char[] digits = new char[hash.Length * 2];
        for (int i = 0; i < hash.Length; i++)
        {
            digits[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            digits[(2 * i) + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return new string(digits);
    }

    private static byte[] OfSystem(byte[] content, int length)
    {
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(content, 0, length);
    }
}
