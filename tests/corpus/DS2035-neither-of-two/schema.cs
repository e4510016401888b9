#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Either, YamlName("seen")]
    public partial bool? IsSeen { get; }

    [Either, YamlName("seen")]
    public partial DateOnly? SeenOn { get; }
}
