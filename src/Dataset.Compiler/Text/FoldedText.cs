using System.Text;

namespace Dataset.Compiler.Text;

/// <summary>
/// A text with everything evened out that people copy wrongly: the shape of quotation marks and dashes, white space, letter case, accents,
/// invisible characters. Serves proposals only; a quote is proved letter by letter.
/// </summary>
internal sealed class FoldedText
{
    private static readonly string[] s_letters = Letters();

    private readonly int[] _origins;

    private FoldedText(string original, string text, int[] origins)
    {
        Original = original;
        Text = text;
        _origins = origins;
    }

    public string Original { get; }

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var text = new StringBuilder(original.Length);
        var origins = new List<int>(original.Length + 1);
        for (int i = 0; i < original.Length; i++)
        {
            string folded = Fold(original[i]);
            if (folded == " " && (text.Length == 0 || text[text.Length - 1] == ' '))
            {
                continue;
            }

            foreach (char c in folded)
            {
                text.Append(c);
                origins.Add(i);
            }
        }

        origins.Add(original.Length);
        return new FoldedText(original, text.ToString(), origins.ToArray());
    }

    /// <summary>The original words behind a stretch of the folded text, with the accents of the last letter.</summary>
    public string Passage(int start, int length) => Graphemes.Whole(Original, _origins[start], _origins[start + length - 1] + 1);

    private static string Fold(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' or '`' => "'",
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => "\"",
        >= '\u2010' and <= '\u2015' or '\u2212' => "-",
        '\u2026' => "...",
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
        _ when char.IsWhiteSpace(c) => " ",
        >= 'a' and <= 'z' => s_letters[c - 'a'],
        >= 'A' and <= 'Z' => s_letters[c - 'A'],
        < '\u0080' => c.ToString(),
        _ => Accents.Without(char.ToLowerInvariant(c)),
    };

    private static string[] Letters()
    {
        var letters = new string[26];
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = ((char)('a' + i)).ToString();
        }

        return letters;
    }
}
