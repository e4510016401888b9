namespace Dataset;

public sealed partial record Organization
{
    /// <inheritdoc/>
    public Position? PositionOn(Issue issue, DateOnly asOf) => Position.Latest(Positions, issue, asOf);
}
