#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
[Files("sky.yaml", Aliases = true, AliasBudget = 4)]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<string> Names { get; }
}
