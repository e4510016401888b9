#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Ruling> Rulings { get; }
}

[Part, Resolution]
public sealed partial record Ruling
{
    public partial string? Why { get; }
}
