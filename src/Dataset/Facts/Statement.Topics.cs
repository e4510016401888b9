namespace Dataset;

public sealed partial record Statement
{
    /// <summary>Whether the statement is about this.</summary>
    public bool IsAbout(ITopic topic) => About.Contains(topic);
}
