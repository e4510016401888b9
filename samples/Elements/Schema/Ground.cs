using Dataset.Schema;

namespace Periodic;

/// <summary>Where a value comes from that no text states.</summary>
[Part, Basis]
public sealed partial record Ground
{
    /// <summary>The element.</summary>
    [Owner]
    public partial Element Element { get; }

    /// <summary>The fields.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    /// <summary>Of which kind it is.</summary>
    [BasisKind]
    public partial GroundKind Kind { get; }

    /// <summary>What was looked up.</summary>
    [BasisReference, RequiredWhen(nameof(Kind), "external")]
    public partial string? Ref { get; }

    /// <summary>What was concluded, and how.</summary>
    public partial string? Note { get; }
}

/// <summary>Where a value comes from that no text states.</summary>
public enum GroundKind
{
    /// <summary>It follows from what is stated.</summary>
    Inferred,

    /// <summary>It was looked up elsewhere.</summary>
    External,

    /// <summary>It is our own choice.</summary>
    Editorial,
}
