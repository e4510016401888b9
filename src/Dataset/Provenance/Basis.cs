using Dataset.Schema;

namespace Dataset;

/// <summary>Where a value comes from that no article states (PROV-O wasDerivedFrom).</summary>
[Part, Basis]
public sealed partial record Basis
{
    /// <summary>The fact.</summary>
    [Owner]
    public partial IFact Fact { get; }

    /// <summary>The fields of the fact, as YAML names them; none: those that no passage covers.</summary>
    [AimsAt]
    public partial RowList<string> For { get; }

    /// <summary>Concluded, looked up, or the coder's own.</summary>
    [BasisKind]
    public partial BasisKind Kind { get; }

    /// <summary>What was read.</summary>
    [BasisReference, RequiredWhen(nameof(Kind), "external")]
    public partial string? Ref { get; }

    /// <summary>The reasoning.</summary>
    [RequiredWhen(nameof(Kind), "inferred")]
    public partial string? Note { get; }
}
