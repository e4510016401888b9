#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Name> Names { get; }
}

[Entity("comets")]
public sealed partial record Comet
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Name> Names { get; }
}

[Part]
public sealed partial record Name
{
    [Owner]
    public partial Star Star { get; }

    public partial string Text { get; }
}
