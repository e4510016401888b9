#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0014-public-build-only;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [BuildOnly]
    public partial string? Note { get; }
}
