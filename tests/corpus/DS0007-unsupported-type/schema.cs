#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial float Mass { get; }

    public partial RowList<string>? Keywords { get; }

    public partial object? Anything { get; }

    public partial RowMap<RowList<string>> Groups { get; }
}
