using Dataset.Schema;

namespace Dataset;

/// <summary>A person holds an office for a time (Popolo Membership, FollowTheMoney Occupancy).</summary>
[Entity("tenures"), Tenure(nameof(Person), nameof(Post), nameof(Start), nameof(End))]
[NoOverlap(nameof(Start), nameof(End), nameof(Post), Seats = nameof(Dataset.Post.Seats))]
[NoOverlap(nameof(Start), nameof(End), nameof(Post), nameof(Person))]
public sealed partial record Tenure : IFact
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>Who (FollowTheMoney holder).</summary>
    [Index]
    public partial Person Person { get; }

    /// <summary>Which office (FollowTheMoney post).</summary>
    [Index, Shown]
    public partial Post Post { get; }

    /// <summary>The first day (FollowTheMoney startDate).</summary>
    [Shown("from")]
    public partial FuzzyDate? Start { get; }

    /// <summary>The last day (FollowTheMoney endDate); null while it lasts, or where it is not known.</summary>
    [NotBefore(nameof(Start)), Shown("to")]
    public partial FuzzyDate? End { get; }

    /// <summary>Whether the person stood in for a holder.</summary>
    [Editorial, Default("false")]
    public partial bool Acting { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
