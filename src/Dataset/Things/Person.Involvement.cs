namespace Dataset;

public sealed partial record Person
{
    /// <inheritdoc/>
    public RowList<Event> Events => Gathered<Event>.Of(this, static it => it.Participations.Select(p => p.Event));

    /// <inheritdoc/>
    public RowList<Participation> InvolvedIn => Participations;

    /// <inheritdoc/>
    public RowList<Position> Positions =>
        Gathered<Position>.Of(this, static it => it.OwnPositions.Concat(it.Statements.SelectMany(s => s.Positions)));

    /// <inheritdoc/>
    public RowList<Response> Responses => Gathered<Response>.Of(this, static it => it.OwnResponses.Concat(it.ResponsesForOthers));

    /// <inheritdoc/>
    public RowList<Source> MentionedIn => Gathered<Source>.Of(this, static it => Sources.All.Where(s => s.Mentions(it)));

    /// <inheritdoc/>
    public Position? PositionOn(Issue issue, DateOnly asOf) => Position.Latest(Positions, issue, asOf);
}
