namespace Dataset;

/// <summary>What became of a retired id.</summary>
public enum RedirectKind
{
    /// <summary>The same row has another id now.</summary>
    Moved,

    /// <summary>It was several things; each has its own row now.</summary>
    Split,

    /// <summary>It should not have been a row.</summary>
    Withdrawn,
}
