namespace Dataset;

/// <summary>Whether a participant was there, or in it.</summary>
public enum Presence
{
    /// <summary>Took part; of a meeting: in person.</summary>
    Present,

    /// <summary>By telephone or video.</summary>
    Remote,

    /// <summary>Kept out.</summary>
    Excluded,

    /// <summary>Not asked.</summary>
    NotInvited,

    /// <summary>Asked, and said no.</summary>
    Declined,

    /// <summary>Not there, for whatever reason.</summary>
    Absent,

    /// <summary>There by one source and not by another.</summary>
    Unclear,
}
