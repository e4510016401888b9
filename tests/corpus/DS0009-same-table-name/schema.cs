#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}

[Entity("stars", Container = "Suns")]
public sealed partial record Sun
{
    [Key]
    public partial string Id { get; }
}
