#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public partial record Star
{
    [Key]
    public partial string Id { get; }
}
