#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars", NamedMembers = true)]
[Member("alpha", "1st")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}
