namespace Dataset.Cli.Looking;

/// <summary>A row that has all words that were looked for.</summary>
/// <param name="Number">Its number among all that have an id.</param>
/// <param name="Row">What it is called.</param>
/// <param name="Best">Where the words stand best.</param>
/// <param name="Score">How well they are met.</param>
internal sealed record Hit(int Number, RowLabel Row, SearchText Best, double Score);

/// <summary>Looks for words in whatever a row says; the whole name comes first, and words that are spelt wrongly last.</summary>
/// <param name="index">The texts.</param>
internal sealed class Search(SearchIndex index)
{
    private const double WholeText = 100, AllInOne = 10;

    /// <summary>The best first; equally good ones in the order in which they are written.</summary>
    public List<Hit> For(string typed)
    {
        string[] wanted = SearchWords.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0)
        {
            return [];
        }

        double[][] matches = [.. wanted.Select(w => index.Words.Select(word => SearchWords.Match(w, word)).ToArray())];
        return index.Rows.Select((row, number) => Of(row, number, wanted, matches)).OfType<Hit>().OrderByDescending(h => h.Score).ToList();
    }

    private Hit? Of(IndexedRow row, int number, string[] wanted, double[][] matches)
    {
        double[] met = new double[wanted.Length];
        SearchText? best = null;
        double bestScore = 0;
        foreach ((SearchText text, IReadOnlyList<int> words) in row.Texts)
        {
            double score = 0, weight = Weight(text.Kind);
            int count = 0;
            for (int i = 0; i < wanted.Length; i++)
            {
                double match = 0;
                foreach (int word in words)
                {
                    match = Math.Max(match, matches[i][word]);
                }

                match *= weight;
                met[i] = Math.Max(met[i], match);
                score += match;
                count += match > 0 ? 1 : 0;
            }

            score += words.Select(w => index.Words[w]).SequenceEqual(wanted) ? WholeText * weight : count == wanted.Length ? AllInOne * weight : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (text, score);
            }
        }

        return best is not null && met.All(m => m > 0) ? new Hit(number, row.Label, best, bestScore + met.Sum()) : null;
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
