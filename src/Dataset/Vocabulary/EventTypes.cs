namespace Dataset;

/// <summary>What a type of event says of itself: its category, and whether it is a meeting.</summary>
public static class EventTypes
{
    /// <summary>The category that the pair belongs to: <c>ConsultPhone</c> is in <c>Consult</c>.</summary>
    public static EventCategory Category(this EventType type) => type switch
    {
        EventType.Agree => EventCategory.Agree,
        EventType.Consult or EventType.ConsultPhone or EventType.ConsultVisit or EventType.ConsultHost or EventType.ConsultThirdParty
            or EventType.ConsultMultilateral => EventCategory.Consult,
        EventType.Support => EventCategory.Support,
        EventType.Cooperate => EventCategory.Cooperate,
        EventType.Aid => EventCategory.Aid,
        EventType.Concede => EventCategory.Concede,
        EventType.RetreatRelease or EventType.RetreatEase or EventType.RetreatCeasefire or EventType.RetreatWithdraw => EventCategory.Retreat,
        EventType.AccuseInvestigate or EventType.AccuseDisapprove => EventCategory.Accuse,
        EventType.Demand or EventType.DemandAssist or EventType.DemandMeet or EventType.DemandYield => EventCategory.Demand,
        EventType.Reject or EventType.RejectAssist or EventType.RejectMeet or EventType.RejectYield => EventCategory.Reject,
        EventType.Threaten => EventCategory.Threaten,
        EventType.MobilizeTroops => EventCategory.Mobilize,
        EventType.SanctionWithdraw or EventType.SanctionDiscontinue => EventCategory.Sanction,
        EventType.CoerceRestrict or EventType.CoerceConfiscate => EventCategory.Coerce,
        EventType.Assault or EventType.AssaultHeavyWeapons or EventType.AssaultAbduct => EventCategory.Assault,
        _ => EventCategory.Other,
    };

    /// <summary>Whether people met, or talked on the telephone.</summary>
    public static bool IsMeeting(this EventType type) => type.Category() == EventCategory.Consult;

    /// <summary>Whether it was done in words: criticism, a demand, a refusal, an agreement.</summary>
    public static bool IsOfWords(this EventType type) => type.Category() is EventCategory.Agree or EventCategory.Consult or EventCategory.Support
        or EventCategory.Concede or EventCategory.Accuse or EventCategory.Demand or EventCategory.Reject or EventCategory.Threaten;
}
