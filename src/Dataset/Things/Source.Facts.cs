using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Source
{
    /// <summary>Every fact that the article speaks of, rightly or wrongly, in the order of the passages.</summary>
    [JsonIgnore]
    public RowList<IFact> Facts => Gathered<IFact>.Of(this, static it => it.Citations.OrderBy(e => e.Span.Start).Select(e => e.Fact));

    /// <summary>Whether the article speaks of the actor: in a fact that the actor has a part in, or as the one whom it attributes words to.</summary>
    public bool Mentions(IActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        foreach (IActor mentioned in Mentioned)
        {
            if (mentioned.Equals(actor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everybody whom the article speaks of.</summary>
    [JsonConverter(typeof(RowKeysConverter<IActor>))]
    public RowList<IActor> Mentioned => Gathered<IActor>.Of(this, static it => it.Citations.SelectMany(ActorsOf));

    // Of a participation the side may be the dataset's own, and whoever is likely meant always is; of a larger fact only the passages of its
    // parts say who is in it.
    private static IEnumerable<IActor> ActorsOf(Evidence citation)
    {
        IEnumerable<IActor> actors = citation.Fact switch
        {
            Participation p => [p.Who],
            Event or Instrument or Source => [],
            Response r => [r.By],
            { } fact => fact.Actors(),
        };
        return Instead(citation, citation.Speaker is { } speaker ? actors.Append(speaker) : actors);
    }

    // Where the passage takes somebody else for the actor, it speaks of that one.
    private static IEnumerable<IActor> Instead(Evidence citation, IEnumerable<IActor> actors)
    {
        foreach (DeprecatedClaim wrong in citation.Fact.DeprecatedClaims)
        {
            if (wrong.Evidence.Contains(citation) && wrong.Value.TryGetRow(out IActor? said) && wrong.Instead?.TryGetRow(out IActor? right) == true)
            {
                actors = actors.Where(a => !a.Equals(right)).Append(said);
            }
        }

        return actors;
    }
}
