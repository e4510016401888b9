namespace Dataset.Cli.Quoting;

/// <summary>Letters as a keyboard without accents has them.</summary>
internal static class LetterFolding
{
    private static readonly Dictionary<char, string> s_plain = Build();

    /// <summary>The letter or digit in lower case and without its accent; empty for everything that is neither.</summary>
    public static string Fold(char c) =>
        c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c.ToString()
        : !char.IsLetterOrDigit(c) ? ""
        : s_plain.TryGetValue(char.ToLowerInvariant(c), out string? plain) ? plain
        : char.ToLowerInvariant(c).ToString();

    private static Dictionary<char, string> Build()
    {
        Dictionary<char, string> plain = [];
        foreach (string line in new[]
        {
            "aàáâãäåāăą", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ", "oòóôõöøōŏő", "rŕŗř",
            "sśŝşšș", "tţťŧț", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž",
        })
        {
            foreach (char accented in line.AsSpan(1))
            {
                plain[accented] = line[..1];
            }
        }

        plain['ß'] = "ss";
        plain['æ'] = "ae";
        plain['œ'] = "oe";
        plain['þ'] = "th";
        return plain;
    }
}
