using Dataset.Schema;

namespace Company.Dataset1;

/// <summary>A star.</summary>
[Entity("stars", NamedMembers = true)]
public sealed partial record Star
{
    /// <summary>The key: it never changes, and never means another star.</summary>
    [Key] public partial string Id { get; }

    /// <summary>The name.</summary>
    [DisplayName, Index(Name = "ByName")] public partial string Name { get; }

    /// <summary>When it was first seen; a date may be uncertain and says so: 1862, 1862-01, 1862~.</summary>
    [Index(Range = true)] public partial FuzzyDate? Discovered { get; }

    /// <summary>The star it goes around.</summary>
    [Parent] public partial Star? Around { get; }

    /// <summary>The stars that go around it.</summary>
    [Inverse(typeof(Star), nameof(Around))] public partial RowList<Star> Companions { get; }
}
