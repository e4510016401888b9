namespace Dataset;

public sealed partial record Issue
{
    /// <inheritdoc/>
    public string Name => Title;
}
