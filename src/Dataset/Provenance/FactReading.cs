namespace Dataset;

/// <summary>What can be asked of every fact and every claim.</summary>
public static class FactReading
{
    /// <summary>Whether an article that supports the fact had certainly been published by the end of this day.</summary>
    public static bool IsKnownBy(this IFact fact, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(fact);
        foreach (Evidence evidence in fact.Evidence)
        {
            if (evidence.IsPublishedBy(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any article states the fact, or something against it; else it was looked up or concluded.</summary>
    public static bool IsStated(this IFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Evidence.Count > 0 || fact.Claims.Any(c => c.Evidence.Count > 0);
    }

    /// <summary>What contradicts what, of the fact and of its parts: of a proposal also what is disputed of its terms and answers.</summary>
    public static IEnumerable<Dispute> Disputes(this IFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Dataset.Disputes.All.Where(d => d.Row.Equals(fact) || fact.Equals(d.Row.Whole()));
    }

    /// <summary>The fact that this one is a part of: a term's proposal, a participant's event; null of a fact of its own.</summary>
    public static IFact? Whole(this IFact fact) => fact switch
    {
        Participation p => p.Event,
        Term t => t.Instrument,
        Response r => r.Instrument,
        Phase p => p.Measure,
        QuestionOutcome o => o.Question,
        _ => null,
    };

    /// <summary>The articles that speak of the fact, rightly or wrongly.</summary>
    public static IEnumerable<Source> Sources(this IFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Passages(fact).Select(e => e.In).Distinct();
    }

    /// <summary>What this article says of the fact: every passage, those that are wrong among them.</summary>
    public static IEnumerable<Evidence> In(this IFact fact, Source article)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Passages(fact).Where(e => e.In.Equals(article)).OrderBy(e => e.Span.Start);
    }

    /// <summary>Who has a part in the fact.</summary>
    public static IEnumerable<IActor> Actors(this IFact fact) => fact switch
    {
        Event e => e.Participants.SelectMany(Actors),
        Participation p => Some(p.Who, p.Side, p.Likely),
        Instrument i => [.. i.Proposers, .. i.Brokers, .. i.Parties, .. i.Terms.SelectMany(Actors), .. i.Responses.SelectMany(Actors)],
        Term t => [.. t.Obligors, .. t.Beneficiaries],
        Response r => Some(r.By, r.Through),
        Measure m => [m.Actor, m.Target],
        Phase p => p.Measure.Actors(),
        Position p => [p.Holder],
        Statement s => [s.Speaker, .. s.To],
        Tenure t => [t.Person, t.Post.Organization],
        Assertion a => a.About.OfType<IActor>(),
        RefutedAssertion r => r.About.OfType<IActor>(),
        Question q => q.About.OfType<IActor>(),
        QuestionOutcome o => o.Question.Actors(),
        Source s => Some(s.Publisher),
        _ => [],
    };

    /// <summary>What the fact is about.</summary>
    public static IEnumerable<ITopic> Topics(this IFact fact) => fact switch
    {
        Event e => e.About,
        Participation p => p.Event.About,
        Instrument i => i.Terms.SelectMany(t => t.Issues),
        Term t => t.Issues,
        Response r => r.Instrument.Topics(),
        Position p => [p.Issue],
        Statement s => s.About,
        Assertion a => a.About,
        RefutedAssertion r => r.About,
        Question q => q.About,
        QuestionOutcome o => o.Question.About,
        _ => [],
    };

    /// <summary>How many articles make the claim.</summary>
    public static int CountSources(this Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        int count = 0;
        for (int i = 0; i < claim.Evidence.Count; i++)
        {
            bool isFirst = true;
            for (int earlier = 0; earlier < i && isFirst; earlier++)
            {
                isFirst = !claim.Evidence[earlier].In.Equals(claim.Evidence[i].In);
            }

            count += isFirst ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<Evidence> Passages(IFact fact) =>
        fact.Evidence.Concat(fact.Claims.SelectMany(c => c.Evidence)).Concat(fact.DeprecatedClaims.SelectMany(c => c.Evidence)).Distinct();

    private static IEnumerable<IActor> Some(params IActor?[] actors) => actors.OfType<IActor>();
}
