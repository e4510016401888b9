using System.Text;
using System.Text.RegularExpressions;

namespace Dataset.Site.Search;

/// <summary>
/// Cuts texts into the words that are looked for. The script of the search page does the very same with what is typed; a test compares the two.
/// </summary>
internal static partial class SearchWords
{
    /// <summary>Letters that are written with a mark, or as one with another: who types leaves the mark away.</summary>
    public static readonly (string Plain, string Letters)[] Folds =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "İìíîïĩīĭįıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķĸǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňŉŋǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšſșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťŧțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
    ];

    private static readonly Dictionary<char, string> s_plain = Folds.SelectMany(f => f.Letters.Select(l => (l, f.Plain))).ToDictionary();

    /// <summary>The words of a text, in order.</summary>
    public static string[] Of(string text)
    {
        text = Fold(text);
        if (text.Contains('\'', StringComparison.Ordinal))
        {
            text = Genitive().Replace(text, "").Replace("'", "", StringComparison.Ordinal);
        }

        if (text.Contains('.', StringComparison.Ordinal))
        {
            text = Initials().Replace(text, m => m.Value.Replace(".", "", StringComparison.Ordinal));
        }

        return Between().Split(text).Where(w => w.Length > 0).ToArray();
    }

    /// <summary>In small letters without marks, and with one kind of apostrophe.</summary>
    public static string Fold(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text.ToLowerInvariant())
        {
            if (c < '\u0080')
            {
                plain.Append(c);
            }
            else if (s_plain.TryGetValue(c, out string? letters))
            {
                plain.Append(letters);
            }
            else if (c is '\u2019' or '\u2018' or '\u02BC')
            {
                plain.Append('\'');
            }
            else if (c is < '\u0300' or > '\u036F')
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>What belongs to somebody is found by the name alone: Russia's.</summary>
    [GeneratedRegex(@"'s(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    /// <summary>U.S. is one word, with its points or without.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}])\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
