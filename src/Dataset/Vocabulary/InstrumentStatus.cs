namespace Dataset;

/// <summary>Where an instrument stands.</summary>
public enum InstrumentStatus
{
    /// <summary>Proposed, and nobody has answered.</summary>
    Proposed,

    /// <summary>Everybody who answered accepts it.</summary>
    Accepted,

    /// <summary>Somebody accepts it, or a part of it, and it is not agreed.</summary>
    AcceptedInPart,

    /// <summary>Somebody whom it needs rejects it.</summary>
    Rejected,

    /// <summary>Issued: a statement, or a readout.</summary>
    Issued,

    /// <summary>The time that it was agreed for is over.</summary>
    Expired,
}
