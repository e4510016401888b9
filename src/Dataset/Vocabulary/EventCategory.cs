namespace Dataset;

/// <summary>Categories of events (PLOVER manual, draft 0.8), from cooperation in words to conflict in deeds.</summary>
public enum EventCategory
{
    /// <summary>Agree to do something.</summary>
    Agree,

    /// <summary>Meet or talk.</summary>
    Consult,

    /// <summary>Endorse, recognize, sign.</summary>
    Support,

    /// <summary>Cooperate materially.</summary>
    Cooperate,

    /// <summary>Give aid.</summary>
    Aid,

    /// <summary>Give in, in words.</summary>
    Concede,

    /// <summary>Give in, in deeds.</summary>
    Retreat,

    /// <summary>Criticize or investigate.</summary>
    Accuse,

    /// <summary>Demand.</summary>
    Demand,

    /// <summary>Refuse.</summary>
    Reject,

    /// <summary>Threaten.</summary>
    Threaten,

    /// <summary>Mobilize.</summary>
    Mobilize,

    /// <summary>Break off or reduce.</summary>
    Sanction,

    /// <summary>Repress, restrict, occupy.</summary>
    Coerce,

    /// <summary>Use force.</summary>
    Assault,

    /// <summary>None of these.</summary>
    Other,
}
