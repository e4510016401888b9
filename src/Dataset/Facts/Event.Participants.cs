namespace Dataset;

public sealed partial record Event
{
    /// <summary>Whether people met, or talked on the telephone.</summary>
    public bool IsMeeting => Type.IsMeeting();

    /// <summary>The actor's part in this event: its own, else the first of those who stood for it; null where the dataset knows of none.</summary>
    public Participation? ParticipationOf(IActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Participation? represented = null;
        foreach (Participation participation in Participants)
        {
            if (participation.Who.Equals(actor))
            {
                return participation;
            }

            represented ??= participation.IsOf(actor) ? participation : null;
        }

        return represented;
    }

    /// <summary>
    /// Whether the actor, or somebody who stood for it, was there, in person or by a line. A war is nothing that one attends, and where the
    /// sources disagree it is not said.
    /// </summary>
    public bool WasAttendedBy(IActor actor) =>
        CanBeAttended && ParticipationOf(actor) is { Presence: Presence.Present or Presence.Remote };

    // A meeting, or words that were spoken somewhere.
    private bool CanBeAttended => IsMeeting || (Place is not null && Type.IsOfWords());
}
