#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0007-unsupported-type;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial double Mass { get; }

    public partial RowList<string>? Keywords { get; }

    public partial object? Anything { get; }
}
