using Dataset.Schema;

namespace Dataset;

/// <summary>A proposal, a readout, a joint statement, a ceasefire, an agreement (PA-X Peace Agreements Database).</summary>
[Entity("instruments", NamedMembers = true)]
public sealed partial record Instrument : IFact, IOccurrence, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>What the dataset calls it.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }

    /// <summary>What it is.</summary>
    [Editorial, Index, Shown]
    public partial InstrumentKind Kind { get; }

    /// <summary>Where in the peace process it stands (PA-X Stage).</summary>
    [Editorial, Index]
    public partial PeaceProcessStage? Stage { get; }

    /// <summary>Who proposed it; of a readout, who wrote it.</summary>
    [YamlName("proposer")]
    public partial RowList<IActor> Proposers { get; }

    /// <summary>Who brought it about between others.</summary>
    [YamlName("broker")]
    public partial RowList<IActor> Brokers { get; }

    /// <summary>Who is bound by it, or would be (PA-X Parties).</summary>
    public partial RowList<IActor> Parties { get; }

    /// <summary>When it was made.</summary>
    [OccursOn, Moment, Shown, Index(Range = true)]
    public partial FuzzyDate? Date { get; }

    /// <summary>The occasion.</summary>
    [Index]
    public partial Event? Event { get; }

    /// <summary>What it says.</summary>
    public partial RowList<Term> Terms { get; }

    /// <summary>How the others answered.</summary>
    public partial RowList<Response> Responses { get; }

    /// <summary>The responses of others that this one was the counter-proposal of.</summary>
    [Inverse(typeof(Response), nameof(Response.Counter))]
    public partial RowList<Response> CounterOf { get; }

    [Inverse(typeof(Event), nameof(Dataset.Event.BecauseOf))]
    internal partial RowList<Event> EventsBecause { get; }

    [Inverse(typeof(Phase), nameof(Phase.BecauseOf), ToOwner = true)]
    internal partial RowList<Measure> MeasuresBecause { get; }

    [Inverse(typeof(Event), nameof(Dataset.Event.Outcome))]
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
