using Dataset.Schema;

namespace Dataset;

/// <summary>Something that one side does for another or against it over time (PLOVER AID and SANCTION).</summary>
[Entity("measures", NamedMembers = true)]
public sealed partial record Measure : IFact, IOccurrence, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>What the dataset calls it.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }

    /// <summary>What it is.</summary>
    [Editorial, Index, Shown]
    public partial MeasureKind Kind { get; }

    /// <summary>Who takes it.</summary>
    [Editorial, Shown("by")]
    public partial Organization Actor { get; }

    /// <summary>Whom it helps or hits.</summary>
    [Editorial, Shown("towards"), NotEqual(nameof(Actor))]
    public partial Organization Target { get; }

    /// <summary>When it was in effect and when not.</summary>
    public partial RowList<Phase> Phases { get; }

    [Inverse(typeof(Event), nameof(Event.BecauseOf))]
    internal partial RowList<Event> EventsBecause { get; }

    [Inverse(typeof(Phase), nameof(Phase.BecauseOf), ToOwner = true)]
    internal partial RowList<Measure> MeasuresBecause { get; }

    [Inverse(typeof(Event), nameof(Event.Outcome))]
    internal partial RowList<Event> OutcomeOf { get; }

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
