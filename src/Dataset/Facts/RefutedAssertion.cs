using Dataset.Schema;

namespace Dataset;

/// <summary>
/// What an article states and is wrong (schema.org Claim, reviewed): never an <see cref="Assertion"/>, so that it cannot pass for one.
/// </summary>
[Entity("refuted_assertions")]
[Term("https://schema.org/Claim")]
public sealed partial record RefutedAssertion : IFact
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>What is stated, in the dataset's words (schema.org text).</summary>
    [DisplayName, Editorial]
    [Term("https://schema.org/text")]
    public partial string Text { get; }

    /// <summary>What it is about (schema.org about).</summary>
    [Editorial, NotEmpty, Index]
    [Term("https://schema.org/about")]
    public partial RowList<ITopic> About { get; }

    /// <summary>Whose stance the article states; null where it states none.</summary>
    [Editorial, Index]
    public partial IActor? Holder { get; }

    /// <summary>The issue that the stance is on.</summary>
    [Editorial, Index]
    public partial Issue? Issue { get; }

    /// <summary>The stance that the article states and that is not held.</summary>
    [Editorial]
    public partial Stance? Stance { get; }

    /// <summary>How it is wrong.</summary>
    [Editorial, Index]
    public partial Fault Fault { get; }

    /// <summary>What is right.</summary>
    public partial string Correction { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
