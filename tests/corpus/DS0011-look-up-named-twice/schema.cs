#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Index(Name = "Find")]
    public partial string Name { get; }

    [Index(Name = "Stars")]
    public partial string Constellation { get; }
}
