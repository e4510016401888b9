using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Organization
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<Event>))]
    public RowList<Event> Events => Gathered<Event>.Of(this, static it => it.InvolvedIn.Select(p => p.Event));

    /// <inheritdoc/>
    [JsonIgnore]
    public RowList<Participation> InvolvedIn =>
        Gathered<Participation>.Of(this, static it => it.WithParts().SelectMany(o => o.Participations.Concat(o.Representatives)));

    /// <inheritdoc/>
    [JsonIgnore]
    public RowList<Response> Responses => Gathered<Response>.Of(this, static it => it.WithParts().SelectMany(o => o.OwnResponses));

    /// <summary>What it said, its parts, and those who held an office of it on the day on which they spoke.</summary>
    [JsonConverter(typeof(RowKeysConverter<Statement>))]
    public RowList<Statement> Statements => Gathered<Statement>.Of(
        this, static it => it.WithParts().SelectMany(o => o.OwnStatements).Concat(Dataset.Statements.All.Where(s => s.IsDated && s.IsFor(it))));

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<Source>))]
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
    [JsonConverter(typeof(RowKeyConverter<Organization>))]
    public Organization? State => Classification == Classification.State ? this : null;

    /// <inheritdoc/>
    public bool IsWithin(IPlace place) => Equals(place);

    private IEnumerable<Organization> WithParts() => Children.SelectMany(c => c.WithParts()).Prepend(this);
}
