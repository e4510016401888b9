#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Orbit> Orbits { get; }
}

[Part]
public sealed partial record Orbit
{
    public partial Body Body { get; }
}

[Part]
public sealed partial record Body
{
    public partial Orbit Orbit { get; }
}
