#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed record Star
{
    [Key]
    public string Id => "";
}
