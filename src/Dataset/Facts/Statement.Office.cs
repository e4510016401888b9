using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Statement
{
    /// <summary>
    /// The office in which the person spoke: the one that is given, else the one that they held at the time; where that is not known, when the
    /// article was published.
    /// </summary>
    [JsonConverter(typeof(RowKeyConverter<Post>))]
    public Post? Office => As ?? (Day is { } day ? (Speaker as Person)?.PostOn(day.Earliest) : null);

    private FuzzyDate? Day => Date ?? Event?.Date ?? (Evidence.Count > 0 ? Evidence[0].In.Published : null);

    internal bool IsDated => Date is not null || Event is not null;

    /// <summary>Whether it was this actor's, or said in an office of it.</summary>
    internal bool IsFor(IActor actor) => Speaker == actor || (actor is Organization whole && Office?.Organization.IsPartOf(whole) == true);
}
