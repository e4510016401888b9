using Dataset.Schema;

namespace Dataset;

/// <summary>How an actor answered a proposal.</summary>
[Part]
public sealed partial record Response : IFact
{
    /// <summary>The instrument.</summary>
    [Owner]
    public partial Instrument Instrument { get; }

    /// <summary>Who answered.</summary>
    [Editorial, NotEqual(nameof(Instrument), nameof(Dataset.Instrument.Proposers))]
    public partial IActor By { get; }

    /// <summary>The person who gave it for the one who answers.</summary>
    [Editorial]
    public partial Person? Through { get; }

    /// <summary>How.</summary>
    public partial Answer Answer { get; }

    /// <summary>When.</summary>
    [OccursOn, Moment, NotBefore(nameof(Instrument))]
    public partial FuzzyDate Date { get; }

    /// <summary>What the answer depends on.</summary>
    public partial string? Condition { get; }

    /// <summary>What was proposed, or taken, instead.</summary>
    [RequiredWhen(nameof(Answer), "countered")]
    public partial Instrument? Counter { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
