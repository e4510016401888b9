using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Person
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<Event>))]
    public RowList<Event> Events => Gathered<Event>.Of(this, static it => it.Participations.Select(p => p.Event));

    /// <inheritdoc/>
    [JsonIgnore]
    public RowList<Participation> InvolvedIn => Participations;

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<Position>))]
    public RowList<Position> Positions =>
        Gathered<Position>.Of(this, static it => it.OwnPositions.Concat(it.Statements.SelectMany(s => s.Positions.Where(p => s.IsFor(p.Holder)))));

    /// <inheritdoc/>
    [JsonIgnore]
    public RowList<Response> Responses => Gathered<Response>.Of(this, static it => it.OwnResponses.Concat(it.ResponsesForOthers));

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<Source>))]
    public RowList<Source> MentionedIn => Gathered<Source>.Of(this, static it => Sources.All.Where(s => s.Mentions(it)));

    /// <inheritdoc/>
    public Position? PositionOn(Issue issue, DateOnly? asOf = null) => Position.Latest(Positions, issue, asOf ?? Edition.Current.CutOff);
}
