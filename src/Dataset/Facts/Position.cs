using Dataset.Schema;

namespace Dataset;

/// <summary>Where an actor stands on an issue for a time (stance detection, SemEval-2016 task 6).</summary>
[Entity("positions"), NoOverlap(nameof(From), nameof(Until), nameof(Holder), nameof(Issue), Agreeing = nameof(Stance))]
[Unique(nameof(Holder), nameof(Issue), nameof(From))]
public sealed partial record Position : IFact
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>Whose position it is.</summary>
    [Editorial, Index]
    public partial IActor Holder { get; }

    /// <summary>On what.</summary>
    [Editorial, Index]
    public partial Issue Issue { get; }

    /// <summary>For or against.</summary>
    [Index]
    public partial Stance Stance { get; }

    /// <summary>What it depends on.</summary>
    [RequiredWhen(nameof(Stance), "conditional")]
    public partial string? Condition { get; }

    /// <summary>What the holder will not give up.</summary>
    public partial string? RedLine { get; }

    /// <summary>Since when it is known to be held.</summary>
    [OccursOn, Bounded(nameof(Dataset.Basis.Note)), Index(Range = true)]
    public partial FuzzyDate From { get; }

    /// <summary>
    /// Until when. <c>2025-03-11/..</c>: that is the last day of which it is known, and no end is; <c>[2025-03-11..2025-08-16]</c>: it ended in that
    /// time.
    /// </summary>
    [NotBefore(nameof(From)), Bounded(nameof(Dataset.Basis.Note))]
    [NotAfterCutOff(nameof(Stance), "supports", "accepts", "conditional", "undeclared", "opposes")]
    public partial FuzzyDate Until { get; }

    /// <summary>The statement that shows it.</summary>
    [Editorial]
    public partial Statement? Statement { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
