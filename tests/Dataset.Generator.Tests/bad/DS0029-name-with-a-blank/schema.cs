#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0029-name-with-a-blank;

[Entity("stars of the sky", Container = "Stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [YamlName("full name")]
    public partial string Name { get; }
}
