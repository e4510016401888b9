namespace Dataset;

public sealed partial record Measure
{
    /// <summary>Whether the measure was in effect on a day; null where it is not known.</summary>
    public PhaseState? StateOn(DateOnly day) => PhaseOn(day)?.State;

    /// <summary>The phase the measure was in on a day; on a day on which one gave way to the next, the next; null where none is known.</summary>
    public Phase? PhaseOn(DateOnly day)
    {
        Phase? latest = null;
        foreach (Phase phase in Phases)
        {
            if (phase.Covers(day) && (latest is null || latest.From.Latest < phase.From.Latest))
            {
                latest = phase;
            }
        }

        return latest;
    }
}
