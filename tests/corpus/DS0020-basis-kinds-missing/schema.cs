#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public enum Origin
{
    Inferred,
    Guessed,
}

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

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
}
