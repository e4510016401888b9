using System;
using Dataset.Schema;

namespace Acme;

/// <summary>What a star's light is like.</summary>
public enum SpectralClass
{
    A,
    G,
    M,
}

/// <summary>A star.</summary>
[Entity("stars", NamedMembers = true)]
public sealed partial record Star
{
    /// <summary>The key.</summary>
    [Key]
    public partial string Id { get; }

    /// <summary>The name.</summary>
    [DisplayName]
    public partial string Name { get; }

    /// <summary>The class.</summary>
    [Index]
    public partial SpectralClass Class { get; }

    /// <summary>When its distance was measured.</summary>
    [Index(Range = true)]
    public partial DateOnly? Measured { get; }

    /// <summary>The star that it circles.</summary>
    public partial Star? Circles { get; }

    /// <summary>The stars that circle it.</summary>
    [Inverse(typeof(Star), nameof(Circles))]
    public partial RowList<Star> Companions { get; }
}
