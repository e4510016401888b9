namespace Dataset;

public sealed partial record Organization
{
    /// <inheritdoc/>
    public RowList<Event> Events => Gathered<Event>.Of(this, static it => it.InvolvedIn.Select(p => p.Event));

    /// <inheritdoc/>
    public RowList<Participation> InvolvedIn =>
        Gathered<Participation>.Of(this, static it => it.WithParts().SelectMany(o => o.Participations.Concat(o.Representatives)));

    /// <inheritdoc/>
    public RowList<Response> Responses => Gathered<Response>.Of(this, static it => it.WithParts().SelectMany(o => o.OwnResponses));

    /// <inheritdoc/>
    public RowList<Source> MentionedIn => Gathered<Source>.Of(this, static it => Sources.All.Where(s => s.Mentions(it)));

    /// <summary>Whether it is that organization, or a part of it, or of a part of it: the Kremlin is part of Russia.</summary>
    public bool IsPartOf(Organization whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        Organization? it = this;
        while (it is not null && !it.Equals(whole))
        {
            it = it.Parent;
        }

        return it is not null;
    }

    /// <inheritdoc/>
    public bool IsWithin(IPlace place) => Equals(place);

    private IEnumerable<Organization> WithParts() => Children.SelectMany(c => c.WithParts()).Prepend(this);
}
