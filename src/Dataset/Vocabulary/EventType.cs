using Dataset.Schema;

namespace Dataset;

/// <summary>Kinds of events: the pairs of category and mode of PLOVER (manual, draft 0.8) that fit what the articles tell.</summary>
public enum EventType
{
    /// <summary>Agree to meet, to help or to settle, without yet doing it.</summary>
    [YamlName("AGREE")]
    Agree,

    /// <summary>Consult, in a way of which no more is known.</summary>
    [YamlName("CONSULT")]
    Consult,

    /// <summary>Talk on the telephone.</summary>
    [YamlName("CONSULT/phone")]
    ConsultPhone,

    /// <summary>Travel to the other side.</summary>
    [YamlName("CONSULT/visit")]
    ConsultVisit,

    /// <summary>Receive the other side.</summary>
    [YamlName("CONSULT/host")]
    ConsultHost,

    /// <summary>Meet at a third place.</summary>
    [YamlName("CONSULT/third-party")]
    ConsultThirdParty,

    /// <summary>Meet as more than two sides.</summary>
    [YamlName("CONSULT/multilateral")]
    ConsultMultilateral,

    /// <summary>Endorse, praise, recognize or sign.</summary>
    [YamlName("SUPPORT")]
    Support,

    /// <summary>Cooperate materially.</summary>
    [YamlName("COOPERATE")]
    Cooperate,

    /// <summary>Give aid.</summary>
    [YamlName("AID")]
    Aid,

    /// <summary>Give in.</summary>
    [YamlName("CONCEDE")]
    Concede,

    /// <summary>Release persons.</summary>
    [YamlName("RETREAT/release")]
    RetreatRelease,

    /// <summary>Lift sanctions or restrictions.</summary>
    [YamlName("RETREAT/ease")]
    RetreatEase,

    /// <summary>Hold fire.</summary>
    [YamlName("RETREAT/ceasefire")]
    RetreatCeasefire,

    /// <summary>Withdraw forces.</summary>
    [YamlName("RETREAT/withdraw")]
    RetreatWithdraw,

    /// <summary>Investigate.</summary>
    [YamlName("ACCUSE/investigate")]
    AccuseInvestigate,

    /// <summary>Criticize or denounce.</summary>
    [YamlName("ACCUSE/disapprove")]
    AccuseDisapprove,

    /// <summary>Demand, in a way of which no more is known.</summary>
    [YamlName("DEMAND")]
    Demand,

    /// <summary>Demand help.</summary>
    [YamlName("DEMAND/assist")]
    DemandAssist,

    /// <summary>Demand a meeting, negotiation or mediation.</summary>
    [YamlName("DEMAND/meet")]
    DemandMeet,

    /// <summary>Demand that the other side gives in.</summary>
    [YamlName("DEMAND/yield")]
    DemandYield,

    /// <summary>Reject, in a way of which no more is known.</summary>
    [YamlName("REJECT")]
    Reject,

    /// <summary>Refuse help or cooperation.</summary>
    [YamlName("REJECT/assist")]
    RejectAssist,

    /// <summary>Refuse to meet, or a plan to settle.</summary>
    [YamlName("REJECT/meet")]
    RejectMeet,

    /// <summary>Refuse to give in.</summary>
    [YamlName("REJECT/yield")]
    RejectYield,

    /// <summary>Threaten.</summary>
    [YamlName("THREATEN")]
    Threaten,

    /// <summary>Mobilize forces.</summary>
    [YamlName("MOBILIZE/troops")]
    MobilizeTroops,

    /// <summary>Break off relations or negotiations.</summary>
    [YamlName("SANCTION/withdraw")]
    SanctionWithdraw,

    /// <summary>Reduce or stop aid.</summary>
    [YamlName("SANCTION/discontinue")]
    SanctionDiscontinue,

    /// <summary>Impose embargoes or sanctions.</summary>
    [YamlName("COERCE/restrict")]
    CoerceRestrict,

    /// <summary>Occupy territory or seize property.</summary>
    [YamlName("COERCE/confiscate")]
    CoerceConfiscate,

    /// <summary>Use military force.</summary>
    [YamlName("ASSAULT")]
    Assault,

    /// <summary>Fight with artillery, tanks or from the air.</summary>
    [YamlName("ASSAULT/heavy-weapons")]
    AssaultHeavyWeapons,

    /// <summary>Hold people by force.</summary>
    [YamlName("ASSAULT/abduct")]
    AssaultAbduct,

    /// <summary>No category of PLOVER fits: a state collapses, an alliance grows.</summary>
    [YamlName("OTHER")]
    Other,
}
