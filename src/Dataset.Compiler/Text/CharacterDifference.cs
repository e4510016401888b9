using System.Globalization;

namespace Dataset.Compiler.Text;

/// <summary>Says in which character two passages part, where the eye hardly sees it.</summary>
internal static class CharacterDifference
{
    /// <summary>A clause that begins with a colon, or nothing where the difference is plain to see.</summary>
    public static string Describe(string quote, string passage)
    {
        int at = 0;
        while (at < quote.Length && at < passage.Length && quote[at] == passage[at])
        {
            at++;
        }

        if (at == quote.Length || at == passage.Length)
        {
            return "";
        }

        char written = quote[at], printed = passage[at];
        return NameOf(written) is { } w && NameOf(printed) is { } p ? $": the article has {p} where the quote has {w}"
            : char.ToLowerInvariant(written) == char.ToLowerInvariant(printed) ? $": the article has '{printed}' where the quote has '{written}'"
            : "";
    }

    private static string? NameOf(char c)
    {
        string? name = c switch
        {
            '\'' => "a straight apostrophe",
            '"' => "a straight quotation mark",
            '-' => "a hyphen",
            '\u2018' or '\u2019' => "a curly apostrophe",
            '\u201C' or '\u201D' => "a curly quotation mark",
            '\u2013' => "an en dash",
            '\u2014' => "an em dash",
            '\u00A0' or '\u202F' => "a no-break space",
            ' ' => "a space",
            '\n' or '\r' => "a line break",
            '\u2026' => "an ellipsis in one character",
            '.' => "a full stop",
            _ when char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control => "an invisible character",
            _ when char.IsWhiteSpace(c) => "an unusual space",
            _ => null,
        };
        return name is null ? null : name + " (U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ")";
    }
}
