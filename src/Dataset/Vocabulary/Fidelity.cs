namespace Dataset;

/// <summary>How true printed words are to what was said.</summary>
public enum Fidelity
{
    /// <summary>Letter by letter.</summary>
    Verbatim,

    /// <summary>Something is left out.</summary>
    Trimmed,

    /// <summary>Something is changed.</summary>
    Altered,

    /// <summary>Said in another language.</summary>
    Translated,

    /// <summary>Nobody has compared it.</summary>
    Unverified,
}
