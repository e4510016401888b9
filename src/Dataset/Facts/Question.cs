using Dataset.Schema;

namespace Dataset;

/// <summary>What the articles ask, or leave open (schema.org Question).</summary>
[Entity("questions", NamedMembers = true)]
[Term("https://schema.org/Question")]
public sealed partial record Question : IFact
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The question (schema.org name).</summary>
    [DisplayName, Editorial]
    public partial string Text { get; }

    /// <summary>What it is about (schema.org about).</summary>
    [Editorial, NotEmpty, Index]
    [Term("https://schema.org/about")]
    public partial RowList<ITopic> About { get; }

    /// <summary>Whether it is answered.</summary>
    [Editorial, Index, Shown, Default("open")]
    public partial QuestionStatus Status { get; }

    /// <summary>The answer, in the dataset's words (schema.org acceptedAnswer).</summary>
    [RequiredWhen(nameof(Status), "answered"), OnlyWhen(nameof(Status), "answered"), Shown]
    public partial string? Answer { get; }

    /// <summary>Since when it is answered, or does not arise any more.</summary>
    [RequiredWhen(nameof(Status), "answered", "moot"), OnlyWhen(nameof(Status), "answered", "moot")]
    [NotAfterCutOff(nameof(Status), "answered", "moot"), Moment]
    public partial FuzzyDate? Settled { get; }

    /// <summary>The last day on which it was asked again and was still open.</summary>
    [RequiredWhen(nameof(Status), "open"), Moment, AsOfCutOff(nameof(Status), "open"), NotAfterCutOff(nameof(Status), "open")]
    public partial FuzzyDate? StillOpen { get; }

    /// <summary>How an article thought that it could end (schema.org suggestedAnswer).</summary>
    public partial RowList<QuestionOutcome> Outcomes { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
