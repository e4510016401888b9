namespace Dataset;

/// <summary>How a contradiction is judged.</summary>
public enum DisputeResolution
{
    /// <summary>Nobody can tell who is right.</summary>
    Open,

    /// <summary>One is right.</summary>
    Settled,

    /// <summary>They mean different things by the same word.</summary>
    Definitional,

    /// <summary>Each was right in its time.</summary>
    Temporal,
}
