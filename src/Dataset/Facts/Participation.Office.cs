using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Participation
{
    /// <summary>The office in which the person took part: the one that is given, else the one that they held at the time.</summary>
    [JsonConverter(typeof(RowKeyConverter<Post>))]
    public Post? Office => As ?? (Who as Person)?.PostOn(Event.Date.Earliest);

    /// <summary>Whether the part was this actor's, or had by somebody who stood for it.</summary>
    public bool IsOf(IActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Who.Equals(actor) || (actor is Organization whole && (Side.IsPartOf(whole) || (Who as Organization)?.IsPartOf(whole) == true));
    }
}
