#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
[Files("stars.yaml", Rows = RowsAre.ByKey)]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Key]
    public partial int Number { get; }
}
