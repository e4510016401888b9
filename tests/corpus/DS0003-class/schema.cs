#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial class Star
{
    [Key]
    public partial string Id { get; }
}
