using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Measure
{
    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Causes =>
        Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf.Concat(it.Phases.Select(p => p.BecauseOf).OfType<IOccurrence>()));

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.EventsBecause.Concat<IOccurrence>(it.MeasuresBecause));
}
