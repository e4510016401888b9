#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
[Files("stars/*.yaml")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string? Color { get; }
}
