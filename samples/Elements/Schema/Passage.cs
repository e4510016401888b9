using Dataset.Schema;

namespace Periodic;

/// <summary>Words of a text that back a value, or contradict it.</summary>
[Part, Evidence]
public sealed partial record Passage
{
    /// <summary>The element.</summary>
    [Owner]
    public partial Element Element { get; }

    /// <summary>The text.</summary>
    [EvidenceSource]
    public partial Text In { get; }

    /// <summary>The words, letter by letter; none in an assembly that ships no quotes.</summary>
    [Verbatim]
    public partial string? Quote { get; }

    /// <summary>The fields that they speak of.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    [BuildOnly, Asserts]
    private partial object? Says { get; }

    [BuildOnly, Refutes]
    private partial Mistake? Mistake { get; }

    /// <summary>Where they stand in the text.</summary>
    [Offsets]
    public partial TextSpan Span { get; }
}

/// <summary>How a text is wrong.</summary>
public enum Mistake
{
    /// <summary>Another date.</summary>
    WrongDate,

    /// <summary>A discovery that nobody could repeat.</summary>
    NeverConfirmed,
}
