namespace Dataset;

public sealed partial record Measure
{
    /// <inheritdoc/>
    public RowList<IOccurrence> Causes =>
        Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf.Concat(it.Phases.Select(p => p.BecauseOf).OfType<IOccurrence>()));

    /// <inheritdoc/>
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.EventsBecause.Concat<IOccurrence>(it.MeasuresBecause));
}
