#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars"), Unique("Nme", "Year")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }

    public partial int Year { get; }
}
