using Dataset.Schema;

namespace Dataset;

/// <summary>One way in which a question could end (schema.org Answer).</summary>
[Part]
[Term("https://schema.org/Answer")]
public sealed partial record QuestionOutcome : IFact
{
    /// <summary>The question.</summary>
    [Owner]
    public partial Question Question { get; }

    /// <summary>What would be (schema.org text).</summary>
    [Editorial]
    [Term("https://schema.org/text")]
    public partial string Text { get; }

    /// <summary>How likely an article takes it to be.</summary>
    [Editorial, Default("unknown")]
    public partial Certainty Certainty { get; }

    /// <summary>Its place among its rivals, from 1 for the likeliest.</summary>
    [Editorial]
    public partial int? Rank { get; }

    /// <summary>By when, as the article puts it: "in the coming months".</summary>
    [Editorial]
    public partial string? Horizon { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
