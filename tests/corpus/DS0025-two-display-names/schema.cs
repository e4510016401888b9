#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [DisplayName]
    public partial string Title { get; }
}
