#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public enum Band : byte
{
    Radio,
}

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial Band Band { get; }
}
