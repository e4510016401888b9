#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("comets")]
public sealed partial record Comet
{
    [Key]
    public partial string Id { get; }

    public partial FuzzyDate Seen { get; }

    [NotBefore(nameof(Seen))]
    public partial FuzzyDate? Lost { get; }
}
