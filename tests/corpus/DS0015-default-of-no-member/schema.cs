#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public enum SpectralClass
{
    Yellow,
    Red,
}

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Default("yelow")]
    public partial SpectralClass Class { get; }

    [Default("few")]
    public partial int Planets { get; }

    [Default("x")]
    public partial string? Note { get; }
}
