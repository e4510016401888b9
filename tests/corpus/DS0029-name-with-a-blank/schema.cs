#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars of the sky", Container = "Stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [YamlName("")]
    public partial string Name { get; }
}
