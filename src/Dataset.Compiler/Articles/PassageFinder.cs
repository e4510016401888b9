using Dataset.Compiler.Text;

namespace Dataset.Compiler.Articles;

/// <summary>
/// Finds the passage of an article that a wrong quote most likely means. Words vote for the place where the quote would begin;
/// a word that stands almost everywhere says nothing and has no vote, which also bounds the work.
/// </summary>
internal sealed class PassageFinder
{
    private const int MostOccurrences = 64;
    private const int MostWords = 400;

    private readonly FoldedText _article;
    private readonly List<(int Start, int End)> _words;
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);

    public PassageFinder(string article)
    {
        _article = FoldedText.Of(article);
        _words = WordsOf(_article.Text);
        for (int i = 0; i < _words.Count; i++)
        {
            string word = WordAt(_article.Text, _words[i]);
            if (!_positions.TryGetValue(word, out List<int>? positions))
            {
                _positions.Add(word, positions = []);
            }

            if (positions.Count <= MostOccurrences)
            {
                positions.Add(i);
            }
        }
    }

    /// <summary>The nearest passage in the article's own letters; null where nothing comes near.</summary>
    public string? Nearest(string quote)
    {
        string folded = FoldedText.Of(quote).Text.Trim();
        if (folded.Length == 0)
        {
            return null;
        }

        int at = TextSearch.IndexOf(_article.Text, folded, 0);
        return at >= 0 ? _article.Passage(at, folded.Length) : NearestByWords(folded);
    }

    private string? NearestByWords(string quote)
    {
        List<(int Start, int End)> words = WordsOf(quote);
        var votes = new Dictionary<int, int>();
        int best = 0, bestStart = 0;
        for (int i = 0; i < words.Count && i < MostWords; i++)
        {
            if (!_positions.TryGetValue(WordAt(quote, words[i]), out List<int>? positions) || positions.Count > MostOccurrences)
            {
                continue;
            }

            foreach (int position in positions)
            {
                // A word left out or added shifts the rest by one: neighbours share their votes.
                for (int shift = -1; shift <= 1; shift++)
                {
                    int start = position - i + shift;
                    votes.TryGetValue(start, out int count);
                    votes[start] = count += shift == 0 ? 2 : 1;
                    if (count > best || (count == best && start < bestStart))
                    {
                        (best, bestStart) = (count, start);
                    }
                }
            }
        }

        return best < Math.Min(words.Count, MostWords) || best == 0 ? null : PassageAround(bestStart, quote, words);
    }

    /// <summary>
    /// From the first to the last word that the quote shares with the article here, and as many more as the quote has on either side.
    /// </summary>
    private string? PassageAround(int start, string quote, List<(int Start, int End)> words)
    {
        int first = -1, last = -1;
        for (int i = 0; i < words.Count; i++)
        {
            if (_positions.TryGetValue(WordAt(quote, words[i]), out List<int>? positions) && positions.Count <= MostOccurrences
                && positions.FindIndex(p => Math.Abs(p - i - start) <= 2) is var at and >= 0)
            {
                first = first < 0 ? positions[at] - i : first;
                last = positions[at] + words.Count - 1 - i;
            }
        }

        first = Math.Max(first, 0);
        last = Math.Min(last, _words.Count - 1);
        return last < first ? null : _article.Passage(_words[first].Start, _words[last].End - _words[first].Start);
    }

    private static string WordAt(string text, (int Start, int End) word) => text.Substring(word.Start, word.End - word.Start);

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '\'' && start >= 0));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add((start, i));
                start = -1;
            }
        }

        return words;
    }
}
