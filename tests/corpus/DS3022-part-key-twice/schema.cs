#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Planet> Planets { get; }

    [ByPath]
    public partial Planet? Largest { get; }
}

[Part]
public sealed partial record Planet
{
    [Key]
    public partial string Letter { get; }
}
