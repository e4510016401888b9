#nullable enable
using Dataset.Schema;

namespace Observatory;

public enum Manner { Told, Reported, Quoted }

[Entity("sayings")]
public sealed partial record Saying
{
    [Key]
    public partial string Id { get; }

    [Default("told")]
    public partial Manner Manner { get; }

    [RequiredWhen(nameof(Manner), "reported", "quoted", Or = nameof(Attributed))]
    public partial string? Speaker { get; }

    public partial string? Attributed { get; }
}
