#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0002-not-sealed;

[Entity("stars")]
public partial record Star
{
    [Key]
    public partial string Id { get; }
}
