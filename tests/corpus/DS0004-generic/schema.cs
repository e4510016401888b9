#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star<T>
{
    [Key]
    public partial string Id { get; }

    public partial T Value { get; }
}
