namespace Dataset;

public sealed partial record Event
{
    /// <summary>The actor's part in this event; null where the dataset knows of none.</summary>
    public Participation? ParticipationOf(IActor actor)
    {
        foreach (Participation participation in Participants)
        {
            if (participation.Who.Equals(actor))
            {
                return participation;
            }
        }

        return null;
    }

    /// <summary>Whether the actor was there, in person or by a line.</summary>
    public bool WasAttendedBy(IActor actor) => ParticipationOf(actor) is { Presence: Presence.Present or Presence.Remote };
}
