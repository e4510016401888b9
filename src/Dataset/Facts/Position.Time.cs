namespace Dataset;

public sealed partial record Position
{
    /// <summary>Whether the position was held on this day, as far as the dataset knows: nothing is known beyond the cut-off.</summary>
    public bool Covers(DateOnly day) => From.Earliest <= day && Until.Latest >= day && Edition.Reaches(day);

    internal static Position? Latest(RowList<Position> positions, Issue issue, DateOnly asOf)
    {
        Position? latest = null;
        foreach (Position position in positions)
        {
            if (position.Issue.Equals(issue) && position.Covers(asOf) && (latest is null || latest.From.Earliest < position.From.Earliest))
            {
                latest = position;
            }
        }

        return latest;
    }
}
