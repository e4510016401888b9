using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Instrument
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Causes => Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf);

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.EventsBecause.Concat<IOccurrence>(it.MeasuresBecause));
}
