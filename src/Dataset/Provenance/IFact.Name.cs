namespace Dataset;

public partial interface IFact
{
    /// <summary>What the fact is called, with what it is a part of.</summary>
    string Name => this switch
    {
        Participation p => $"{p.Who.Name} at: {p.Event.Name}",
        Term t => $"{t.Instrument.Name}: {t.Text}",
        Response r => $"{r.By.Name} on: {r.Instrument.Name}",
        Phase p => $"{p.Measure.Name} ({p.State})",
        Position p => $"{p.Holder.Name} on: {p.Issue.Title}",
        Tenure t => $"{t.Person.Name} as {t.Post.Title}",
        Assertion a => a.Text,
        RefutedAssertion r => r.Text,
        Question q => q.Text,
        QuestionOutcome o => $"{o.Question.Text} {o.Text}",
        Source s => s.Title,
        _ => ToString() ?? "",
    };
}
