using Dataset.Cli.Quoting;

namespace Dataset.Cli.Coverage;

/// <summary>The sentences of an article, to show a quote in the one in which it stands.</summary>
internal sealed class ArticleSentences(string text)
{
    private readonly List<Passage> _sentences = SentenceSplitter.Split(text).ToList();

    public string Text { get; } = text;

    /// <summary>The sentence around a quote, or all that it touches.</summary>
    public Passage Around(Passage quote)
    {
        List<Passage> touched = _sentences.FindAll(s => s.Start < quote.End && quote.Start < s.End);
        return touched.Count == 0 ? quote : new Passage(Math.Min(touched[0].Start, quote.Start), Math.Max(touched[^1].End, quote.End));
    }

    /// <summary>The sentence before a passage; null where none is.</summary>
    public Passage? Before(Passage passage) => _sentences.FindLast(s => s.End <= passage.Start) is { End: > 0 } found ? found : null;

    /// <summary>The sentence behind a passage; null where none is.</summary>
    public Passage? After(Passage passage) => _sentences.Find(s => s.Start >= passage.End) is { End: > 0 } found ? found : null;
}
