using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Evidence
{
    /// <summary>The person whom the words give the office in <see cref="Credits"/>, rightly or wrongly; null where they give none.</summary>
    [JsonConverter(typeof(RowKeyConverter<Person>))]
    public Person? CreditedPerson => Credits is null ? null : Fact switch
    {
        Participation participation => participation.Who as Person,
        Statement statement => statement.Speaker as Person,
        Tenure tenure => tenure.Person,
        _ => Speaker as Person,
    };
}
