namespace Dataset.Runtime;

/// <summary>A stretch of an article's text.</summary>
/// <param name="Start">The offset of the first UTF-16 code unit.</param>
/// <param name="End">The offset after the last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The length in UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>Cuts the stretch out of the article.</summary>
    /// <param name="article">The article's text.</param>
    /// <exception cref="global::System.ArgumentOutOfRangeException">The text is shorter than the article.</exception>
    public global::System.ReadOnlySpan<char> In(string article) => global::System.MemoryExtensions.AsSpan(article, Start, Length);
}
