namespace Dataset.Cli.Quoting;

/// <summary>The words beside a quote that make it unique in its article.</summary>
/// <param name="Prefix">Directly before it; null where it needs none.</param>
/// <param name="Suffix">Directly after it; null where it needs none.</param>
internal sealed record QuoteContext(string? Prefix, string? Suffix)
{
    private const int MostWords = 20;

    /// <summary>As few words as do, those behind the quote before those in front of it; null where none do.</summary>
    public static QuoteContext? For(string text, Passage passage)
    {
        if (IsUnique(text, passage.Start, passage.End))
        {
            return new QuoteContext(null, null);
        }

        int start = passage.Start, end = passage.End;
        for (int words = 1; words <= MostWords; words++)
        {
            start = WordBefore(text, start);
            end = WordAfter(text, end);
            if (IsUnique(text, passage.Start, end))
            {
                return new QuoteContext(null, text[passage.End..end]);
            }

            if (IsUnique(text, start, passage.End))
            {
                return new QuoteContext(text[start..passage.Start], null);
            }

            if (IsUnique(text, start, end))
            {
                return new QuoteContext(text[start..passage.Start], text[passage.End..end]);
            }
        }

        return null;
    }

    private static bool IsUnique(string text, int start, int end)
    {
        string pattern = text[start..end];
        int first = text.IndexOf(pattern, StringComparison.Ordinal);
        return text.IndexOf(pattern, first + 1, StringComparison.Ordinal) < 0;
    }

    private static int WordBefore(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int WordAfter(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
