using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>Says in which character two passages part, where the eye hardly sees it.</summary>
internal static class CharacterDifference
{
    /// <summary>More than a few characters are words, which anybody sees.</summary>
    private const int LongestEnd = 3;

    /// <summary>A clause that begins with a colon, or nothing where the difference is plain to see.</summary>
    public static string Describe(string quote, string passage)
    {
        int at = 0;
        while (at < quote.Length && at < passage.Length && quote[at] == passage[at])
        {
            at++;
        }

        if (WithoutSpaces(quote) == WithoutSpaces(passage))
        {
            return ": the words are the same, but not the white space between them";
        }

        if (Accents.StandApart(passage, quote) || Accents.StandApart(quote, passage))
        {
            return passage.Length > quote.Length
                ? ": in the article an accent stands apart from its letter, and in the quote they are one character"
                : ": in the quote an accent stands apart from its letter, and in the article they are one character";
        }

        if (at == quote.Length || at == passage.Length)
        {
            return at == passage.Length && quote.Length - at <= LongestEnd
                ? ": the article has no '" + quote.Substring(at) + "' behind these words"
                : "";
        }

        char written = quote[at], printed = passage[at];
        return NameOf(written) is { } w && NameOf(printed) is { } p ? $": the article has {p} where the quote has {w}"
            : char.ToLowerInvariant(written) == char.ToLowerInvariant(printed) ? $": the article has '{printed}' where the quote has '{written}'"
            : "";
    }

    private static string WithoutSpaces(string text) => new(text.Where(c => c is not (' ' or '\n' or '\r' or '\t')).ToArray());

    private static string? NameOf(char c)
    {
        string? name = LookAlike.NameOf(c) is { } known ? known
            : char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control ? "an invisible character"
            : char.IsWhiteSpace(c) ? "an unusual space"
            : null;
        return name is null ? null : name + " (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";
    }
}
