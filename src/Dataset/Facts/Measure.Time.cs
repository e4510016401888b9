namespace Dataset;

public sealed partial record Measure
{
    /// <summary>The phase the measure was in on a day; null where none is known.</summary>
    public Phase? PhaseOn(DateOnly day)
    {
        Phase? latest = null;
        foreach (Phase phase in Phases)
        {
            if (phase.Covers(day) && (latest is null || latest.From?.Earliest < phase.From?.Earliest))
            {
                latest = phase;
            }
        }

        return latest;
    }
}
