namespace Dataset;

public sealed partial record Phase
{
    /// <summary>Whether the phase lasted on this day, as far as the dataset knows.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || from.Earliest <= day) && (Until is not { } until || until.Latest >= day);
}
