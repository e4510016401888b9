using Dataset.Schema;

namespace Dataset;

/// <summary>A time in which a measure was in effect, or was not.</summary>
[Part, NoOverlap(nameof(From), nameof(Until), nameof(Measure))]
public sealed partial record Phase : IFact
{
    /// <summary>The measure.</summary>
    [Owner]
    public partial Measure Measure { get; }

    /// <summary>In effect or not.</summary>
    public partial PhaseState State { get; }

    /// <summary>Since when. <c>../2014</c>: since then at the latest.</summary>
    [OccursOn, Bounded(nameof(Dataset.Basis.Note)), NotBefore(nameof(BecauseOf), Waivable = true)]
    public partial FuzzyDate From { get; }

    /// <summary>Until when. <c>2026-01-31/..</c>: that is the last day of which it is known, and no end is.</summary>
    [NotBefore(nameof(From)), Bounded(nameof(Dataset.Basis.Note)), NotAfterCutOff(nameof(State), "in-effect", "suspended", "ended")]
    public partial FuzzyDate Until { get; }

    /// <summary>Why.</summary>
    public partial IOccurrence? BecauseOf { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
