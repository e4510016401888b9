namespace Dataset;

public sealed partial record Tenure
{
    /// <summary>Whether the person certainly held the office on this day.</summary>
    public bool Covers(DateOnly day) => (Start is not { } start || start.Latest <= day) && (End is not { } end || end.Earliest >= day);
}
