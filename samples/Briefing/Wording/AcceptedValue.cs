namespace Briefing.Wording;

/// <summary>The value that a row holds, in words, for the properties that an article can get wrong.</summary>
internal static class AcceptedValue
{
    /// <returns>The value; null where the row holds none.</returns>
    public static string? Of(IFact row, string property) => (row, property) switch
    {
        (Event e, nameof(Event.Date)) => When.Text(e.Date),
        (Event e, nameof(Event.Place)) => e.Place is { } place ? FactName.Of(place) : null,
        (Event e, nameof(Event.Duration)) => e.Duration is { } duration ? HowLong.Text(duration) : null,
        (Participation p, nameof(Participation.Who)) => p.Who.Name,
        (Participation p, nameof(Participation.As)) => p.Office?.Title,
        (Participation p, nameof(Participation.Roles)) => Words.And(p.Roles.Select(Words.Of)),
        (Participation p, nameof(Participation.Presence)) => Words.Of(p.Presence),
        (Statement s, nameof(Statement.Text)) => s.Words is { } words ? $"\"{words}\"" : null,
        (Statement s, nameof(Statement.Date)) => s.Date is { } date ? When.Text(date) : null,
        (Statement s, nameof(Statement.Place)) => (s.Place ?? s.Event?.Place) is { } place ? FactName.Of(place) : null,
        (Statement s, nameof(Statement.Speaker)) => s.Speaker.Name,
        (Tenure t, nameof(Tenure.Person)) => t.Person.Name,
        (Tenure t, nameof(Tenure.Post)) => t.Post.Title,
        (Tenure t, nameof(Tenure.Start)) => t.Start is { } start ? When.Text(start) : null,
        (Tenure t, nameof(Tenure.End)) => t.End is { } end ? When.Text(end) : null,
        (Term t, nameof(Term.Text)) => t.Text,
        (Response r, nameof(Response.Answer)) => Words.Of(r.Answer),
        (Response r, nameof(Response.Date)) => When.Text(r.Date),
        (Position p, nameof(Position.Stance)) => Words.Of(p.Stance),
        _ => null,
    };
}
