using Dataset.Cli.Quoting;

namespace Dataset.Cli.Coverage;

/// <summary>
/// Splits the text of an article into sentences. A line break ends one: headings and list items have no full stop. A full stop does not where
/// it ends an abbreviation or an initial, or where the text goes on in lower case.
/// </summary>
internal static class SentenceSplitter
{
    private const string Closing = "\"'”’»)]";
    private const string Opening = "\"'“‘«([";

    private static readonly HashSet<string> s_abbreviations = new(StringComparer.Ordinal)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Col",
        "Lt", "Sgt", "Capt", "Rev", "Hon", "Pres", "Jr", "Sr", "No", "vs", "e.g", "i.e",
        "a.m", "p.m", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "approx", "cf", "Art",
    };

    /// <summary>Words with which hardly anything but a new sentence begins.</summary>
    private static readonly HashSet<string> s_starters = new(StringComparer.Ordinal)
    {
        "The", "This", "That", "These", "Those", "It", "Its", "He", "His", "She",
        "Her", "They", "Their", "We", "In", "On", "At", "For", "From", "With",
        "However", "But", "And", "As", "While", "After", "Before", "If", "When", "Although", "Despite", "According", "A", "An",
    };

    public static IEnumerable<Passage> Split(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            foreach (Passage sentence in SplitLine(text, start, end))
            {
                yield return sentence;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<Passage> SplitLine(string text, int start, int end)
    {
        // A bullet is no part of the sentence behind it.
        while (start < end && (char.IsWhiteSpace(text[start]) || IsBullet(text, start, end)))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        int first = start;
        for (int i = start; i < end; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            int stop = i + 1;
            while (stop < end && (text[stop] is '.' or '!' or '?' or '…' || Closing.Contains(text[stop], StringComparison.Ordinal)))
            {
                stop++;
            }

            if (stop < end && Ends(text, first, i, stop, end))
            {
                yield return new Passage(first, stop);
                first = SkipSpace(text, stop, end);
            }

            i = stop - 1;
        }

        if (first < end)
        {
            yield return new Passage(first, end);
        }
    }

    private static bool IsBullet(string text, int at, int end) =>
        text[at] is '•' or '‣' or '▪' or '◦' or '·' || (text[at] is '-' or '–' or '*' && at + 1 < end && text[at + 1] == ' ');

    /// <param name="text">The article.</param>
    /// <param name="first">Where the sentence begins.</param>
    /// <param name="mark">The first mark that may end it.</param>
    /// <param name="stop">Behind the last mark and closing quotation mark.</param>
    /// <param name="end">The end of the line.</param>
    private static bool Ends(string text, int first, int mark, int stop, int end)
    {
        if (!char.IsWhiteSpace(text[stop]))
        {
            return false;
        }

        int next = SkipSpace(text, stop, end);
        int letter = next;
        while (letter < end && Opening.Contains(text[letter], StringComparison.Ordinal))
        {
            letter++;
        }

        if (letter == end || !(char.IsUpper(text[letter]) || char.IsDigit(text[letter]) || letter > next))
        {
            return false;
        }

        if (text[mark] != '.' || stop > mark + 1)
        {
            return true;
        }

        string word = WordBefore(text, first, mark);
        bool isShort = word.Length == 1 && char.IsUpper(word[0]);
        bool isAcronym = word.Length > 1 && word[^2] == '.' && char.IsUpper(word[^1]);
        return isAcronym || isShort ? s_starters.Contains(WordAt(text, letter, end)) : !s_abbreviations.Contains(word);
    }

    private static string WordBefore(string text, int first, int mark)
    {
        int start = mark;
        while (start > first && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return text[start..mark];
    }

    private static string WordAt(string text, int start, int end)
    {
        int stop = start;
        while (stop < end && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return text[start..stop];
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
