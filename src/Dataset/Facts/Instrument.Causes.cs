namespace Dataset;

public sealed partial record Instrument
{
    /// <inheritdoc/>
    public RowList<IOccurrence> Causes => Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf);

    /// <inheritdoc/>
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.EventsBecause.Concat<IOccurrence>(it.MeasuresBecause));
}
