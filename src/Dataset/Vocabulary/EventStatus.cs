namespace Dataset;

/// <summary>Whether an event took place (iCalendar STATUS, widened by what becomes of plans).</summary>
public enum EventStatus
{
    /// <summary>Announced for certain.</summary>
    Planned,

    /// <summary>Talked of as possible.</summary>
    Tentative,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It goes on at the dataset's cut-off.</summary>
    Ongoing,

    /// <summary>It went on for long and is over.</summary>
    Ended,

    /// <summary>Put off.</summary>
    Postponed,

    /// <summary>Called off.</summary>
    Cancelled,
}
