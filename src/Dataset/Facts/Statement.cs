using Dataset.Schema;

namespace Dataset;

/// <summary>What somebody said, in their words or in the article's (schema.org Quotation).</summary>
[Entity("statements")]
[Term("https://schema.org/Quotation")]
public sealed partial record Statement : IFact, IOccurrence
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>Who said it (schema.org spokenByCharacter).</summary>
    [Editorial, Index]
    [Term("https://schema.org/spokenByCharacter")]
    public partial IActor Speaker { get; }

    /// <summary>The office in which it was said, where it is not the one that the speaker held.</summary>
    [Editorial, HeldOn(nameof(Speaker))]
    public partial Post? As { get; }

    /// <summary>The words (schema.org text); null where they are those of the first passage in the evidence.</summary>
    [Editorial]
    [Term("https://schema.org/text")]
    public partial string? Text { get; }

    /// <summary>When it was said (schema.org dateCreated).</summary>
    [OccursOn, Moment, Index(Range = true)]
    [Term("https://schema.org/dateCreated")]
    public partial FuzzyDate? Date { get; }

    /// <summary>Where it was said, where that is not where the event took place.</summary>
    public partial IPlace? Place { get; }

    /// <summary>The occasion.</summary>
    [Index]
    public partial Event? Event { get; }

    /// <summary>To whom it was said.</summary>
    public partial RowList<IActor> To { get; }

    /// <summary>What it is about.</summary>
    [Editorial, Index]
    [Term("https://schema.org/about")]
    public partial RowList<ITopic> About { get; }

    /// <summary>The statement before this one in the same speech.</summary>
    [Editorial, NotEqual(nameof(Id))]
    public partial Statement? Follows { get; }

    /// <summary>Whose words these are.</summary>
    [Editorial, Index, Default("direct")]
    public partial StatementForm Form { get; }

    /// <summary>How true the words are to what was said.</summary>
    [Editorial, YamlName("fidelity")]
    public partial RowList<Fidelity> Fidelities { get; }

    [Inverse(typeof(Event), nameof(Dataset.Event.BecauseOf))]
    internal partial RowList<Event> EventsBecause { get; }

    [Inverse(typeof(Phase), nameof(Phase.BecauseOf), ToOwner = true)]
    internal partial RowList<Measure> MeasuresBecause { get; }

    [Inverse(typeof(Event), nameof(Dataset.Event.Outcome))]
    internal partial RowList<Event> OutcomeOf { get; }

    /// <summary>The positions that the statement shows.</summary>
    [Inverse(typeof(Position), nameof(Position.Statement))]
    public partial RowList<Position> Positions { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
