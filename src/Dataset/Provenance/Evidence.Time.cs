namespace Dataset;

public sealed partial record Evidence
{
    /// <summary>Whether the article had certainly been published by the end of this day.</summary>
    public bool IsPublishedBy(DateOnly day) => In.Published.Latest <= day;
}
