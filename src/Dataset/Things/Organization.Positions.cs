namespace Dataset;

public sealed partial record Organization
{
    /// <inheritdoc/>
    public Position? PositionOn(Issue issue, DateOnly? asOf = null) => Position.Latest(Positions, issue, asOf ?? Edition.Current.CutOff);
}
