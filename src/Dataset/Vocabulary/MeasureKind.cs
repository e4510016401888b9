namespace Dataset;

/// <summary>Kinds of measures.</summary>
public enum MeasureKind
{
    /// <summary>Weapons, training, security assistance.</summary>
    MilitaryAid,

    /// <summary>Money and credit.</summary>
    EconomicAid,

    /// <summary>Intelligence.</summary>
    IntelligenceSharing,

    /// <summary>Sanctions.</summary>
    Sanctions,

    /// <summary>Supplies of energy, or less of them.</summary>
    Energy,
}
