using Dataset.Schema;

namespace Periodic;

/// <summary>A chemical element, and how it was found.</summary>
[Entity("elements", NamedMembers = true)]
public sealed partial record Element
{
    /// <summary>The key: the name in small letters.</summary>
    [Key]
    public partial string Id { get; }

    /// <summary>The name.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }

    /// <summary>The symbol.</summary>
    [Unique]
    public partial string Symbol { get; }

    /// <summary>The number of protons.</summary>
    [Unique]
    public partial int Number { get; }

    /// <summary>When somebody first knew that they had it: a day, a month, a year, or one out of several.</summary>
    [OccursOn, Index(Range = true), Moment]
    public partial FuzzyDate Discovered { get; }

    /// <summary>Who found it.</summary>
    [NotEmpty]
    public partial RowList<Chemist> DiscoveredBy { get; }

    /// <summary>The passages that say so, or say otherwise.</summary>
    public partial RowList<Passage> Passages { get; }

    /// <summary>Where a value comes from that no text states.</summary>
    public partial RowList<Ground> Grounds { get; }

    /// <summary>How contradictions were judged.</summary>
    public partial RowList<Verdict> Verdicts { get; }
}
