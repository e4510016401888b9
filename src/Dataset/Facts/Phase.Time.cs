namespace Dataset;

public sealed partial record Phase
{
    /// <summary>Whether the phase is known to have begun by this day, and not known to have ended before it or to reach beyond the cut-off.</summary>
    public bool Covers(DateOnly day) => From.Latest <= day && Until.Latest >= day && Edition.Reaches(day);
}
