using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Place
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeyConverter<Organization>))]
    public Organization? State => Within?.State;

    /// <inheritdoc/>
    public bool IsWithin(IPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        IPlace? it = this;
        while (it is not null && !it.Equals(place))
        {
            it = (it as Place)?.Within;
        }

        return it is not null;
    }
}
