namespace Dataset;

/// <summary>Kinds of instruments.</summary>
public enum InstrumentKind
{
    /// <summary>Somebody offers it; nobody is bound yet.</summary>
    Proposal,

    /// <summary>One side's account of what was talked about.</summary>
    Readout,

    /// <summary>All sides' account.</summary>
    JointStatement,

    /// <summary>An end of fighting, whole or in part.</summary>
    Ceasefire,

    /// <summary>A promise of protection.</summary>
    Guarantee,

    /// <summary>Any other agreement.</summary>
    Agreement,
}
