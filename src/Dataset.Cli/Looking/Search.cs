namespace Dataset.Cli.Looking;

/// <summary>A row that has all words that were looked for.</summary>
/// <param name="Row">The row.</param>
/// <param name="Best">Where the words stand best.</param>
/// <param name="Score">How well they are met.</param>
internal sealed record Hit(KnownRow Row, SearchText Best, double Score);

/// <summary>Looks for words in whatever a row says; the whole name comes first, and words that are spelt wrongly last.</summary>
internal static class Search
{
    private const double WholeText = 100, AllInOne = 10;

    /// <summary>The best first; equally good ones in the order in which they are written.</summary>
    public static List<Hit> For(KnownRows known, string typed)
    {
        string folded = SearchWords.Fold(typed);
        string[] wanted = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? [] : known.All.Select(r => Of(r, folded, wanted)).OfType<Hit>().OrderByDescending(h => h.Score).ToList();
    }

    private static Hit? Of(KnownRow row, string folded, string[] wanted)
    {
        double[] met = new double[wanted.Length];
        SearchText? best = null;
        double bestScore = 0;
        foreach (SearchText text in SearchTexts.Of(row))
        {
            string other = SearchWords.Fold(text.Text);
            string[] words = other.Split(' ');
            double score = 0;
            int count = 0;
            for (int i = 0; i < wanted.Length; i++)
            {
                double match = words.Max(w => SearchWords.Match(wanted[i], w)) * Weight(text.Kind);
                met[i] = Math.Max(met[i], match);
                score += match;
                count += match > 0 ? 1 : 0;
            }

            score += other == folded ? WholeText * Weight(text.Kind) : count == wanted.Length ? AllInOne * Weight(text.Kind) : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (text, score);
            }
        }

        return best is not null && met.All(m => m > 0) ? new Hit(row, best, bestScore + met.Sum()) : null;
    }

    private static double Weight(TextKind kind) => kind switch
    {
        TextKind.Name => 5,
        TextKind.Alias => 4,
        TextKind.Id => 3,
        TextKind.Text => 2,
        _ => 1,
    };
}
