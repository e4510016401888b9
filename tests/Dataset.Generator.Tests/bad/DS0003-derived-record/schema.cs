#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0003-derived-record;

public abstract record Thing;

[Entity("stars")]
public sealed partial record Star : Thing
{
    [Key]
    public partial string Id { get; }
}
