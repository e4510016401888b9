namespace Briefing;

/// <summary>When a fact was: nested facts share it with what they are part of.</summary>
internal static class FactDate
{
    /// <summary>When it was, or began.</summary>
    public static FuzzyDate? Of(IFact fact) => fact switch
    {
        Event e => e.Date,
        Participation p => p.Event.Date,
        Instrument i => i.Date,
        Term t => t.Instrument.Date,
        Response r => r.Date,
        Phase p => p.From,
        Position p => p.From,
        Statement s => s.Date ?? s.Event?.Date,
        Tenure t => t.Start,
        _ => null,
    };
}
