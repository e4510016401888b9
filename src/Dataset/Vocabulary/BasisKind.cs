namespace Dataset;

/// <summary>Where a value comes from that no article states.</summary>
public enum BasisKind
{
    /// <summary>Concluded from what the articles say.</summary>
    Inferred,

    /// <summary>Looked up.</summary>
    External,

    /// <summary>The coder's own; nothing was looked up.</summary>
    Editorial,
}
