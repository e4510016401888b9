using Dataset.Schema;

namespace Dataset;

/// <summary>What an article states beside the other tables: background, analysis, figures (schema.org Claim).</summary>
[Entity("assertions")]
[Term("https://schema.org/Claim")]
public sealed partial record Assertion : IFact
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

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
