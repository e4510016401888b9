using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Event
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Causes =>
        Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf.Concat(new[] { it.BecauseOf }.OfType<IOccurrence>()));

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.Outcome.Concat(it.EventsBecause).Concat(it.MeasuresBecause));
}
