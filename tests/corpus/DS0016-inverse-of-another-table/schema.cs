#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Inverse(typeof(Comet), nameof(Comet.Near))]
    public partial RowList<Comet> Comets { get; }
}

[Entity("comets")]
public sealed partial record Comet
{
    [Key]
    public partial string Id { get; }

    public partial Comet? Near { get; }
}
