namespace Briefing.Wording;

/// <summary>Names things for a reader.</summary>
internal static class FactName
{
    /// <summary>What a fact is called, and what it is a part of.</summary>
    public static string Of(IFact fact) => fact switch
    {
        Event e => e.Name,
        Participation p => $"{p.Who.Name} at: {p.Event.Name}",
        Instrument i => i.Name,
        Term t => $"{t.Instrument.Name}: {t.Text}",
        Response r => $"{r.By.Name} on: {r.Instrument.Name}",
        Measure m => m.Name,
        Phase p => $"{p.Measure.Name} ({Words.Of(p.State)})",
        Position p => $"{p.Holder.Name} on: {p.Issue.Title}",
        Statement s => $"{s.Speaker.Name}, statement{(s.Words is { } words ? $": \"{words}\"" : $" {s.Id}")}",
        Tenure t => $"{t.Person.Name} as {t.Post.Title}",
        Assertion a => a.Text,
        RefutedAssertion r => r.Text,
        Question q => q.Text,
        QuestionOutcome o => $"{o.Question.Text} {o.Text}",
        Source s => s.Title,
        _ => fact.ToString() ?? "",
    };

    /// <summary>The name of whatever a claim can be about.</summary>
    public static string Of(object row) => row switch
    {
        IActor a => a.Name,
        IPlace p => Of(p),
        Post p => p.Title,
        Issue i => i.Title,
        IFact f => Of(f),
        _ => row.ToString() ?? "",
    };

    /// <summary>A place and what it lies in: Diriyah Palace, Riyadh, Saudi Arabia.</summary>
    public static string Of(IPlace place)
    {
        List<string> names = [place.Name];
        for (IPlace? around = (place as Place)?.Within; around is not null; around = (around as Place)?.Within)
        {
            names.Add(around.Name);
        }

        return string.Join(", ", names);
    }

    /// <summary>What a claim says, for a reader.</summary>
    public static string Of(ClaimValue value) =>
        value.TryGetRow(out object? row) ? Of(row)
        : value.TryGetDate(out FuzzyDate date) ? When.Text(date)
        : value.TryGetText(out string text) ? $"\"{text}\""
        : value.Kind == ClaimValueKind.None ? "what the passage says of it"
        : value.TryGetDuration(out IsoDuration duration) ? HowLong.Text(duration)
        : CodeName.Of(value.ToString());
}
