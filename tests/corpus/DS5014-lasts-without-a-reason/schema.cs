#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public enum Origin
{
    Inferred,
    External,
    Editorial,
}

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Bounded(nameof(Ground.Remark))]
    public partial FuzzyDate? Shines { get; }

    public partial RowList<Ground> Grounds { get; }
}

[Part, Basis]
public sealed partial record Ground
{
    [Owner]
    public partial Star Star { get; }

    [AimsAt]
    public partial RowList<RowField> Covers { get; }

    [BasisKind]
    public partial Origin Origin { get; }

    public partial string? Remark { get; }
}
