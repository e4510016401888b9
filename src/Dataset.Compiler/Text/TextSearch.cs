namespace Dataset.Compiler.Text;

/// <summary>Ordinal search that stays linear whatever text and pattern are.</summary>
internal static class TextSearch
{
    /// <summary>Up to this length the framework's vectorised search is faster even where it compares in vain.</summary>
    private const int ShortPattern = 256;

    public static int IndexOf(string text, string pattern, int from)
    {
        if (pattern.Length <= ShortPattern)
        {
            return from > text.Length ? -1 : text.IndexOf(pattern, from, StringComparison.Ordinal);
        }

        // Knuth–Morris–Pratt: a long repetitive quote in a long repetitive article must not take their product.
        int[] border = BordersOf(pattern);
        int matched = 0;
        for (int i = from; i < text.Length; i++)
        {
            while (matched > 0 && text[i] != pattern[matched])
            {
                matched = border[matched - 1];
            }

            if (text[i] == pattern[matched] && ++matched == pattern.Length)
            {
                return i - matched + 1;
            }
        }

        return -1;
    }

    /// <summary>For each prefix the length of its longest proper prefix that is also its suffix.</summary>
    private static int[] BordersOf(string pattern)
    {
        var border = new int[pattern.Length];
        int length = 0;
        for (int i = 1; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
            {
                length = border[length - 1];
            }

            border[i] = pattern[i] == pattern[length] ? ++length : 0;
        }

        return border;
    }
}
