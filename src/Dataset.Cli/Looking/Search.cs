namespace Dataset.Cli.Looking;

/// <summary>A row that has all words that were looked for.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Best">The text in which the words stand best, by its number among those of the row.</param>
/// <param name="Score">How well they are met.</param>
internal sealed record Hit(int Row, int Best, double Score);

/// <summary>Looks for words in whatever a row says; the whole name comes first, and words that are spelt wrongly last.</summary>
internal sealed class Search
{
    private const double WholeText = 100, AllInOne = 10;

    private readonly SearchIndex _index;
    private readonly string[] _wanted;
    private readonly double[][] _matches;

    /// <summary>Per word that is looked for its number; -1 where no text has it.</summary>
    private readonly int[] _numbers;

    private Search(SearchIndex index, string[] wanted)
    {
        (_index, _wanted) = (index, wanted);
        int count = index.Words.AsSpan().Count(' ');
        _matches = [.. wanted.Select(_ => new double[count])];
        _numbers = [.. wanted.Select(_ => -1)];
        int number = 0, start = 0;
        for (int i = 0; i < index.Words.Length; i++)
        {
            if (index.Words[i] == ' ')
            {
                Match(index.Words.AsSpan(start, i - start), number++);
                start = i + 1;
            }
        }
    }

    /// <summary>The best first; equally good ones in the order in which they are written.</summary>
    public static List<Hit> For(SearchIndex index, string typed)
    {
        string[] wanted = SearchWords.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? [] : new Search(index, wanted).Hits().OrderByDescending(h => h.Score).ToList();
    }

    private void Match(ReadOnlySpan<char> word, int number)
    {
        for (int i = 0; i < _wanted.Length; i++)
        {
            _matches[i][number] = SearchWords.Match(_wanted[i], word);
            if (word.SequenceEqual(_wanted[i]))
            {
                _numbers[i] = number;
            }
        }
    }

    private IEnumerable<Hit> Hits()
    {
        for (int row = 0; row < _index.TextEnds.Length; row++)
        {
            if (Of(row) is { } hit)
            {
                yield return hit;
            }
        }
    }

    private Hit? Of(int row)
    {
        double[] met = new double[_wanted.Length];
        int best = -1, first = row == 0 ? 0 : _index.TextEnds[row - 1];
        double bestScore = 0;
        for (int text = first; text < _index.TextEnds[row]; text++)
        {
            ReadOnlySpan<int> words = _index.Numbers.AsSpan((text == 0 ? 0 : _index.WordEnds[text - 1]).._index.WordEnds[text]);
            double score = 0, weight = Weight((TextKind)_index.Kinds[text]);
            int count = 0;
            for (int i = 0; i < _wanted.Length; i++)
            {
                double match = 0;
                foreach (int word in words)
                {
                    match = Math.Max(match, _matches[i][word]);
                }

                match *= weight;
                met[i] = Math.Max(met[i], match);
                score += match;
                count += match > 0 ? 1 : 0;
            }

            score += words.SequenceEqual(_numbers) ? WholeText * weight : count == _wanted.Length ? AllInOne * weight : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (text - first, score);
            }
        }

        return best >= 0 && met.All(m => m > 0) ? new Hit(row, best, bestScore + met.Sum()) : null;
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
