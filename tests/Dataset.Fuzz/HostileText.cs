using System.Globalization;
using System.Text;

namespace Dataset.Fuzz;

/// <summary>Texts that a compiler, a formatter or generated code could take for something else.</summary>
internal static class HostileText
{
    private static readonly string[] s_texts =
    [
        "", " ", "\t", "\n", "\r\n", "a\nb", " lead", "trail ", "\0", "\u001B[31m", "\u0007", "\u0085", "\u2028",
        "\u2029", "\uFEFF", "\u200B", "\u200E", "\u202E", "\u2066", "\u00AD", "\u00A0", "\uE000", "\uFFFD", "\uFFFF",
        "e\u0301", "\u0301", "\U0001F6A2", "\U000E0041", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "\uD83D", "\uDE00", "ﷺ", "İ", "ß", "ﬁ", "漢字", "العربية", "Привет",
        "*/", "/*", "//", "#if X", "#endif", "\"", "\"\"\"", "\\", "\\\"", "{", "}", "{0}", "{{", "$\"{x}\"",
        "@\"", "'", "';", "\" + \"", "</summary>", "<see cref=\"X\"/>", "&amp;", "<script>", "]]>", "-->",
        "::error::x", "##vso[task.setvariable]", "%0A", "%s%n", "=1+1", "@SUM(A1)", "+1", "-1", "..", "../..", "a/b", "a\\b", "con",
        "nul", "Find", "All", "Count", "Equals", "GetHashCode", "class", "record", "@class", "_", "__", "1st", "a-1-2", "a-12",
        "true", "True", "yes", "no", "NO", "on", "null", "Null", "NULL", "~", "0", "-0", "00", "1_000", "1,000",
        "0x1F", "0o17", "0b11", "1e3", "1E400", ".5", "5.", ".inf", "-.INF", ".nan", "2147483648", "-2147483649",
        "79228162514264337593543950336", "0.12345678901234567890123456789012345", "2025-02-18", "2025-02-30", "2025-02",
        "2025", "20XX", "201X", "2025-21", "2025~", "2025?", "2025%", "2025-02-18/2025-03-01", "2014/..", "../2014", "/2014",
        "[2025-03-23..2025-03-26]", "[..2025]", "-0044", "0000", "Y10000", "9999-12-31",
        "0001-01-01", "P1D", "PT4H30M", "P1Y2M3W", "PT", "P", "-P1D", "P99999999999Y",
        "https://example.org/a b", "HTTPS://EXAMPLE.ORG", "http://[::1", "ftp://x", "mailto:a@b", "//x", "http://例え.jp/é?ü#ß",
    ];

    public static string Any(Random random) => random.Next(12) switch
    {
        0 => new string((char)random.Next(' ', 0x250), random.Next(1 << random.Next(1, 10))),
        1 => Mixed(random),
        _ => s_texts[random.Next(s_texts.Length)],
    };

    /// <summary>The same without what a curated file must not hold, and without white space at the ends.</summary>
    public static string Allowed(Random random)
    {
        string text = string.Concat(Any(random).EnumerateRunes()
            .Where(r => r.Value is >= ' ' and not (>= 0x7F and < 0xA0) and not (0x2028 or 0x2029 or 0xFEFF or 0xFFFD) && (r.Value & 0xFFFE) != 0xFFFE)
            .Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)))
            .Trim();
        return text.Length == 0 ? "x" : text;
    }

    /// <summary>The text as YAML, in double quotes unless a plain one may do.</summary>
    public static string AsYaml(Random random, string text)
    {
        if (random.Next(4) == 0 && text.Length > 0 && text.All(char.IsAsciiLetterOrDigit))
        {
            return text;
        }

        StringBuilder yaml = new("\"");
        foreach (char c in text)
        {
            yaml.Append(c is '"' or '\\' ? "\\" + c
                : c is >= ' ' and < '\u007F' || (char.IsLetterOrDigit(c) && random.Next(2) == 0) ? c.ToString()
                : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return yaml.Append('"').ToString();
    }

    private static string Mixed(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(6); i >= 0; i--)
        {
            text.Append(s_texts[random.Next(s_texts.Length)]);
        }

        return text.ToString();
    }
}
