#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("towns")]
public sealed partial record Town
{
    [Key]
    public partial string Id { get; }

    public partial Town? Near { get; }
}
