using Dataset.Schema;

namespace Dataset;

/// <summary>A sentence of an article that states no fact of its own.</summary>
[Part]
public sealed partial record SkippedPassage
{
    [BuildOnly, Verbatim]
    private partial string Quote { get; }

    [BuildOnly, QuotePrefix]
    private partial string? Prefix { get; }

    [BuildOnly, QuoteSuffix]
    private partial string? Suffix { get; }

    /// <summary>A reason that a stranger would accept.</summary>
    [BuildOnly]
    private partial string Why { get; }
}
