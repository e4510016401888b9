using Dataset.Schema;

namespace Dataset;

/// <summary>How a contradiction between articles is judged.</summary>
[Part, Resolution]
public sealed partial record DisputeNote
{
    /// <summary>The fact.</summary>
    [Owner]
    public partial IFact Fact { get; }

    /// <summary>The field that the articles contradict each other on.</summary>
    [AimsAt, NotEmpty]
    public partial RowList<RowField> For { get; }

    /// <summary>The judgement.</summary>
    public partial DisputeResolution Resolution { get; }

    /// <summary>Why.</summary>
    public partial string? Note { get; }
}
