#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }

    public partial RowList<string> OtherNames { get; }

    public partial decimal? Magnitude { get; }

    public partial string? Remark { get; }
}
