namespace Dataset;

public sealed partial record Event
{
    /// <inheritdoc/>
    public RowList<IOccurrence> Causes =>
        Gathered<IOccurrence>.Of(this, static it => it.OutcomeOf.Concat(new[] { it.BecauseOf }.OfType<IOccurrence>()));

    /// <inheritdoc/>
    public RowList<IOccurrence> Consequences =>
        Gathered<IOccurrence>.Of(this, static it => it.Outcome.Concat(it.EventsBecause).Concat(it.MeasuresBecause));
}
