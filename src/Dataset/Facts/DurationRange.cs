using Dataset.Schema;

namespace Dataset;

/// <summary>How long something lasted: "over four hours" has a minimum and no maximum.</summary>
[Part]
public sealed partial record DurationRange
{
    /// <summary>At least (ISO 8601).</summary>
    [Editorial]
    public partial IsoDuration? Min { get; }

    /// <summary>At most (ISO 8601).</summary>
    [Editorial]
    public partial IsoDuration? Max { get; }
}
