namespace Dataset;

/// <summary>What a passage speaks of (PLOVER auxiliary modes).</summary>
public enum Time
{
    /// <summary>What was or is.</summary>
    Past,

    /// <summary>What will be.</summary>
    Future,

    /// <summary>What could be.</summary>
    Hypothetical,

    /// <summary>What was not.</summary>
    Negated,
}
