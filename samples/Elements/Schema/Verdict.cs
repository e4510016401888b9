using Dataset.Schema;

namespace Periodic;

/// <summary>Why the row holds one of two values that contradict each other, and neither of which is plainly wrong.</summary>
[Part, Resolution]
public sealed partial record Verdict
{
    /// <summary>The element.</summary>
    [Owner]
    public partial Element Element { get; }

    /// <summary>The fields.</summary>
    [AimsAt, NotEmpty]
    public partial RowList<RowField> For { get; }

    /// <summary>The reason.</summary>
    public partial string Because { get; }
}
