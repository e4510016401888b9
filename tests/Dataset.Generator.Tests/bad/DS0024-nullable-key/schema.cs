#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0024-nullable-key;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string? Id { get; }

    [Key]
    public partial decimal Mass { get; }
}
