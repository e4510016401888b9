namespace Dataset;

/// <summary>States of a measure.</summary>
public enum PhaseState
{
    /// <summary>It works.</summary>
    InEffect,

    /// <summary>It is stopped for a time.</summary>
    Suspended,

    /// <summary>It is over.</summary>
    Ended,
}
