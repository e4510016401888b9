#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars"), When("kind", "star")]
[Files("sky.yaml")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}

[Entity("comets"), When("kind", "comet", "asteroid")]
[Files("sky.yaml")]
public sealed partial record Comet
{
    [Key]
    public partial string Id { get; }
}
