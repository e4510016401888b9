namespace Dataset.Compiler.Yaml;

/// <summary>The short texts of a file, each of which mostly stands there many times: the names of fields, and what is chosen from few.</summary>
internal sealed class KnownTexts(string text)
{
    private const int MaxLength = 40;
    private const int Slots = 256;

    private readonly string[] _known = new string[Slots];

    /// <summary>A stretch of the text, the same string where it was the last to be met of its kind.</summary>
    public string Of(int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        // A few characters tell most texts apart; where they do not, a text is only made once more.
        int end = start + length - 1;
        int slot = length + (text[start] * 31) + (text[start + (length / 2)] * 961) + (text[end] * 29_791) + (text[start + (length / 4)] * 47);
        ref string known = ref _known[(slot ^ (slot >> 8)) & (Slots - 1)];
        if (known is null || known.Length != length || string.CompareOrdinal(text, start, known, 0, length) != 0)
        {
            known = text.Substring(start, length);
        }

        return known;
    }
}
