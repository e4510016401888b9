#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("shifts"), NoOverlap(nameof(From), nameof(Until), nameof(Dome))]
public sealed partial record Shift
{
    [Key]
    public partial string Id { get; }

    public partial string Dome { get; }

    public partial FuzzyDate From { get; }

    public partial FuzzyDate? Until { get; }
}
