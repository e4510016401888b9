#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0005-attribute-on-computed-property;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Index]
    public string Label => Id;
}
