namespace Dataset;

public sealed partial record Participation
{
    /// <summary>The office in which the person took part: the one that is given, else the one that they held at the time.</summary>
    public Post? Office => As ?? (Who as Person)?.PostOn(Event.Date.Earliest);
}
