using Dataset.Schema;

namespace Dataset;

/// <summary>What this dataset is: its version, its licence, and how far it reaches. One row.</summary>
[Entity("dataset", Container = "Editions")]
public sealed partial record Edition
{
    /// <summary>The version of the facts (Semantic Versioning).</summary>
    public partial string Version { get; }

    /// <summary>The licence of the facts, as an SPDX identifier. It does not cover the articles.</summary>
    public partial string Licence { get; }

    /// <summary>The last day of which the dataset knows anything.</summary>
    [CutOff]
    public partial DateOnly CutOff { get; }

    /// <summary>
    /// How many facts a second person has reviewed as they are now, nested rows with the fact that they stand in. Until it is all of them, the
    /// dataset is packed as a pre-release alone.
    /// </summary>
    public partial int Reviewed { get; }

    [BuildOnly, QuoteWordLimit, Default("25")]
    private partial int QuoteWords { get; }

    [BuildOnly, QuoteShareLimit]
    private partial decimal QuoteShare { get; }
}
