using System.Text.Json.Serialization;

namespace Dataset;

public sealed partial record Measure
{
    /// <summary>Why it was taken, stopped and resumed, all together; why each of it, <see cref="Phase.BecauseOf"/> says.</summary>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Causes =>
        Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf.Concat(it.Phases.Select(p => p.BecauseOf).OfType<IOccurrence>()));

    /// <inheritdoc/>
    [JsonConverter(typeof(RowKeysConverter<IOccurrence>))]
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.EventsBecause.Concat<IOccurrence>(it.MeasuresBecause));
}
