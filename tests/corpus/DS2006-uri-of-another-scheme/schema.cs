#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial Uri? Page { get; }

    [AnyScheme]
    public partial Uri? Contact { get; }
}
