namespace Briefing;

/// <summary>Who is in a fact, what it is about, and when it was: nested facts share it with what they are part of.</summary>
internal static class Involvement
{
    /// <summary>Who has a part in it.</summary>
    public static IEnumerable<IActor> ActorsOf(IFact fact) => fact switch
    {
        Event e => e.Participants.SelectMany(ActorsOf),
        Participation p => Some(p.Who, p.Side, p.Likely),
        Instrument i => [.. i.Proposers, .. i.Brokers, .. i.Parties, .. i.Terms.SelectMany(ActorsOf), .. i.Responses.Select(r => r.By)],
        Term t => [.. t.Obligors, .. t.Beneficiaries],
        Response r => [r.By],
        Measure m => [m.Actor, m.Target],
        Phase p => ActorsOf(p.Measure),
        Position p => [p.Holder],
        Statement s => [s.Speaker, .. s.To],
        Tenure t => [t.Person, t.Post.Organization],
        Assertion a => a.About.OfType<IActor>(),
        RefutedAssertion r => r.About.OfType<IActor>(),
        Question q => q.About.OfType<IActor>(),
        QuestionOutcome o => ActorsOf(o.Question),
        Source s => Some(s.Publisher),
        _ => [],
    };

    /// <summary>What it is about.</summary>
    public static IEnumerable<ITopic> TopicsOf(IFact fact) => fact switch
    {
        Event e => e.About,
        Participation p => p.Event.About,
        Instrument i => i.Terms.SelectMany(t => t.Issues),
        Term t => t.Issues,
        Response r => TopicsOf(r.Instrument),
        Position p => [p.Issue],
        Statement s => s.About,
        Assertion a => a.About,
        RefutedAssertion r => r.About,
        Question q => q.About,
        QuestionOutcome o => o.Question.About,
        _ => [],
    };

    /// <summary>When it was, or began.</summary>
    public static FuzzyDate? DateOf(IFact fact) => fact switch
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

    private static IEnumerable<IActor> Some(params IActor?[] actors) => actors.OfType<IActor>();
}
