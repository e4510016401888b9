#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
[Files("sky.yaml", Rows = RowsAre.ByKey)]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string? Color { get; }
}
