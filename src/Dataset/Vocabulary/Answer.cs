namespace Dataset;

/// <summary>Answers to a proposal.</summary>
public enum Answer
{
    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>Yes to a part.</summary>
    AcceptedInPart,

    /// <summary>Something else was proposed instead.</summary>
    Countered,

    /// <summary>No.</summary>
    Rejected,

    /// <summary>Later.</summary>
    Deferred,

    /// <summary>Nothing yet.</summary>
    None,
}
