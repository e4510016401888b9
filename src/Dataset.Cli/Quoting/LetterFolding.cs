using Dataset.Compiler.Text;

namespace Dataset.Cli.Quoting;

/// <summary>Letters as a keyboard without accents has them.</summary>
internal static class LetterFolding
{
    /// <summary>The letter or digit in lower case and without its accent; empty for everything that is neither.</summary>
    public static string Fold(char c) => char.IsLetterOrDigit(c) ? Plain(char.ToLowerInvariant(c)) : "";

    /// <summary>Strokes and joined letters are no accents, but typed without all the same.</summary>
    private static string Plain(char c) => c switch
    {
        < '\u0080' => c.ToString(),
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' or 'ŀ' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => Accents.Without(c),
    };
}
