#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0017-range-over-text;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Index(Range = true)]
    public partial string Name { get; }
}
