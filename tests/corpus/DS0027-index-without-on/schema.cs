#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Index]
    public partial RowList<Name> Names { get; }

    [Index(On = "Text")]
    public partial string Title { get; }
}

[Part]
public sealed partial record Name
{
    [Index]
    public partial string Text { get; }
}
