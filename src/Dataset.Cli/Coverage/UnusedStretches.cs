using Dataset.Cli.Quoting;

namespace Dataset.Cli.Coverage;

/// <summary>Finds what a sentence says beside its quotes.</summary>
internal static class UnusedStretches
{
    /// <summary>Fewer words hardly say anything of their own.</summary>
    private const int FewestWords = 6;

    public static List<Passage> Of(string text, Passage sentence, bool[] isCovered)
    {
        List<Passage> stretches = [];
        for (int i = sentence.Start; i < sentence.End;)
        {
            if (!char.IsLetterOrDigit(text[i]) || isCovered[i])
            {
                i++;
                continue;
            }

            int start = i, end = i;
            for (; i < sentence.End && !(char.IsLetterOrDigit(text[i]) && isCovered[i]); i++)
            {
                end = char.IsLetterOrDigit(text[i]) ? i + 1 : end;
            }

            if (text[start..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
            {
                stretches.Add(new Passage(start, end));
            }
        }

        return stretches;
    }
}
