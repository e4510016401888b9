#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars", Container = "All")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}
