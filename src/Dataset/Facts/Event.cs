using Dataset.Schema;

namespace Dataset;

/// <summary>Something that happened, happens or is planned: one row per event in the world, however many articles tell it.</summary>
[Entity("events", NamedMembers = true, InOrderOf = nameof(Date))]
[Term("https://schema.org/Event")]
public sealed partial record Event : IFact, IOccurrence, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>What the dataset calls it.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }

    /// <summary>What kind of event it is (PLOVER category and mode).</summary>
    [Editorial, Index]
    public partial EventType Type { get; }

    /// <summary>Whether it took place (iCalendar STATUS, widened).</summary>
    [Editorial, Shown, Index, RequiresEvidence("planned", "future"), RequiresEvidence("tentative", "future", "hypothetical")]
    public partial EventStatus Status { get; }

    /// <summary>When, as exactly as it can be known and no more exactly (EDTF).</summary>
    [OccursOn, Shown, Index(Range = true)]
    [NotAfterCutOff(nameof(Status), "held", "ongoing", "ended"), NotBefore(nameof(BecauseOf), Waivable = true), NotAfter(nameof(Outcome), Waivable = true)]
    public partial FuzzyDate Date { get; }

    /// <summary>How long it lasted.</summary>
    public partial DurationRange? Duration { get; }

    /// <summary>Where.</summary>
    [Index, Shown("at")]
    [Term("https://schema.org/location")]
    public partial IPlace? Place { get; }

    /// <summary>What it was to achieve.</summary>
    public partial string? Purpose { get; }

    /// <summary>The event that this one is part of: a leg of a tour, a session of a conference.</summary>
    [NotEqual(nameof(Id))]
    [Term("https://schema.org/superEvent")]
    public partial Event? PartOf { get; }

    /// <summary>Why it happened, as this row says (PROV wasInformedBy); <see cref="Causes"/> has what other rows say, too.</summary>
    [Term("http://www.w3.org/ns/prov#wasInformedBy")]
    public partial IOccurrence? BecauseOf { get; }

    /// <summary>What it dealt with.</summary>
    [Editorial, Index]
    [Term("https://schema.org/about")]
    public partial RowList<ITopic> About { get; }

    /// <summary>Who took part, and who was kept out.</summary>
    public partial RowList<Participation> Participants { get; }

    /// <summary>What it led to, as this row says; <see cref="Consequences"/> has what other rows say, too.</summary>
    public partial RowList<IOccurrence> Outcome { get; }

    /// <summary>The events that are part of this one.</summary>
    [Inverse(typeof(Event), nameof(PartOf))]
    public partial RowList<Event> Parts { get; }

    [Inverse(typeof(Event), nameof(BecauseOf))]
    internal partial RowList<Event> EventsBecause { get; }

    [Inverse(typeof(Phase), nameof(Phase.BecauseOf), ToOwner = true)]
    internal partial RowList<Measure> MeasuresBecause { get; }

    [Inverse(typeof(Event), nameof(Outcome))]
    internal partial RowList<Event> OutcomeOf { get; }

    /// <summary>What was said there.</summary>
    [Inverse(typeof(Statement), nameof(Statement.Event))]
    public partial RowList<Statement> Statements { get; }

    /// <summary>What was proposed, agreed or issued there.</summary>
    [Inverse(typeof(Instrument), nameof(Instrument.Event))]
    public partial RowList<Instrument> Instruments { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Assertion), nameof(Assertion.About))]
    public partial RowList<Assertion> Assertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(RefutedAssertion), nameof(RefutedAssertion.About))]
    public partial RowList<RefutedAssertion> RefutedAssertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Question), nameof(Question.About))]
    public partial RowList<Question> Questions { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
