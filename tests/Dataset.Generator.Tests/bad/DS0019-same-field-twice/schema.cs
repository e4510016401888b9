#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0019-same-field-twice;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }

    [YamlName("name")]
    public partial string Title { get; }
}
