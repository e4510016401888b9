#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [NotBefore(nameof(Name))]
    public partial DateOnly Seen { get; }

    [RequiredWhen(nameof(Seen))]
    public partial string Name { get; }

    [NotEqual(nameof(Name))]
    public partial int Number { get; }

    [Bounded("Remark")]
    public partial FuzzyDate Shines { get; }

    [OnlyWhen(nameof(Seen), "1850")]
    public partial int Magnitude { get; }

    [NotWhen("red", "Color", "blue")]
    public partial string Hue { get; }

    [BetweenMarks("told")]
    public partial string Manner { get; }
}
