using Dataset.Schema;

namespace Dataset;

/// <summary>Words of the page around an article: calls to subscribe, comment forms.</summary>
[Part]
public sealed partial record BoilerplatePassage
{
    [BuildOnly, Verbatim]
    private partial string Quote { get; }

    [BuildOnly, QuotePrefix]
    private partial string? Prefix { get; }

    [BuildOnly, QuoteSuffix]
    private partial string? Suffix { get; }
}
