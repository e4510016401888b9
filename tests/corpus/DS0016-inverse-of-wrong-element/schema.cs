#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial Star? Around { get; }

    [Inverse(typeof(Star), nameof(Around))]
    public partial RowList<string> Companions { get; }
}
