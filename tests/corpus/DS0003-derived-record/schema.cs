#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

public abstract record Thing;

[Entity("stars")]
public sealed partial record Star : Thing
{
    [Key]
    public partial string Id { get; }
}
