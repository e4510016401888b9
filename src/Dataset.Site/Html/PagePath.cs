using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Site.Html;

/// <summary>
/// Makes names of files of keys. A key may be any text, and a file system may have no use for its letters, or take two that differ in the size of
/// theirs for one: so what is no small letter, digit, point, hyphen or underscore is written as its number.
/// </summary>
internal static class PagePath
{
    private const int Longest = 100;

    /// <summary>Names that mean something else: the list of a table, its data, and devices of Windows.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "index", "data", "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    public static string Of(string key)
    {
        StringBuilder name = new(key.Length);
        string first = key.Split('.')[0];
        for (int i = 0; i < key.Length; i++)
        {
            char c = key[i];
            bool isPlain = c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' || (c == '.' && i > 0);
            if (isPlain && !(i == 0 && (s_taken.Contains(first) || key.StartsWith("page-", StringComparison.Ordinal))))
            {
                name.Append(c);
            }
            else
            {
                name.Append('~').Append(((int)c).ToString("x", CultureInfo.InvariantCulture)).Append('~');
            }
        }

        if (name.Length > Longest)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(key)))[..16];
            name.Length = Longest - hash.Length - 1;
            name.Append('~').Append(hash);
        }

        return name.Length == 0 ? "~" : name.ToString();
    }
}
