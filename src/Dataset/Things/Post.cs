using Dataset.Schema;

namespace Dataset;

/// <summary>An office, whoever holds it (Popolo Post).</summary>
[Entity("posts", NamedMembers = true), MustBeUsed]
public sealed partial record Post
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The office's title (Popolo label).</summary>
    [DisplayName, Editorial]
    public partial string Title { get; }

    /// <summary>What the office belongs to (Popolo organization).</summary>
    [Editorial, Index, Shown]
    public partial Organization Organization { get; }

    /// <summary>What the holder does, in general terms (Popolo role).</summary>
    [Editorial]
    public partial string? Role { get; }

    /// <summary>How many can hold the office at the same time; 0 where that is not fixed.</summary>
    [Editorial, Default("1")]
    public partial int Seats { get; }

    /// <summary>Who held the office, and when.</summary>
    [Inverse(typeof(Tenure), nameof(Tenure.Post))]
    public partial RowList<Tenure> Tenures { get; }

    /// <summary>The passages that credit somebody with the office, rightly or wrongly.</summary>
    [Inverse(typeof(Evidence), nameof(Evidence.Credits))]
    public partial RowList<Evidence> Credits { get; }
}
