#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars", InOrderOf = nameof(Seen))]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Index(Range = true)]
    public partial DateOnly? Seen { get; }
}

[Entity("comets", InOrderOf = nameof(Found))]
public sealed partial record Comet
{
    [Key]
    public partial string Id { get; }

    public partial DateOnly Found { get; }
}
