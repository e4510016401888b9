#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("plates")]
public sealed partial record Plate
{
    [Key]
    public partial Guid Id { get; }

    [Unique]
    public partial Guid? Copy { get; }
}
