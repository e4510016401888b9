using Dataset.Schema;

namespace Dataset;

/// <summary>Where in a peace process an instrument stands, in the codes of the PA-X Peace Agreements Database.</summary>
public enum PeaceProcessStage
{
    /// <summary>Pre-negotiation: about how to talk.</summary>
    [YamlName("Pre")]
    PreNegotiation,

    /// <summary>An end of fighting.</summary>
    [YamlName("Cea")]
    Ceasefire,

    /// <summary>Substantive, on some of the issues.</summary>
    [YamlName("SubPar")]
    SubstantivePartial,

    /// <summary>Substantive, on all of them.</summary>
    [YamlName("SubComp")]
    SubstantiveComprehensive,

    /// <summary>About carrying out an earlier one.</summary>
    [YamlName("Imp")]
    Implementation,

    /// <summary>Renews an earlier one.</summary>
    [YamlName("Ren")]
    Renewal,

    /// <summary>None of these.</summary>
    [YamlName("Other")]
    Other,
}
