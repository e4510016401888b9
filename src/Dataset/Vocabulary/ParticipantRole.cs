namespace Dataset;

/// <summary>What somebody does at an event (PROV Role).</summary>
public enum ParticipantRole
{
    /// <summary>Gives the place.</summary>
    Host,

    /// <summary>Calls the others together.</summary>
    Convener,

    /// <summary>Stands between the sides.</summary>
    Mediator,

    /// <summary>Negotiates for a side.</summary>
    Delegate,

    /// <summary>Speaks to the public.</summary>
    Speaker,

    /// <summary>Signs.</summary>
    Signatory,

    /// <summary>Watches.</summary>
    Observer,

    /// <summary>It is done to them.</summary>
    Target,

    /// <summary>Is asked to come.</summary>
    Invitee,
}
