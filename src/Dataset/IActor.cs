using Dataset.Schema;

namespace Dataset;

/// <summary>Whoever can act or speak: a person or an organization (an agent in the sense of PROV-O).</summary>
[Union]
public partial interface IActor
{
    /// <summary>The key.</summary>
    string Id { get; }

    /// <summary>The name as the dataset displays it.</summary>
    string Name { get; }

    /// <summary>Other names, among them those that an article misspells.</summary>
    RowList<Alias> Aliases { get; }

    /// <summary>The events that the actor, or who stood for it, had a part in or was kept out of, as <see cref="InvolvedIn"/> says.</summary>
    RowList<Event> Events { get; }

    /// <summary>Every part in an event that was the actor's, or that somebody had who stood for it: its minister, its delegation.</summary>
    RowList<Participation> InvolvedIn { get; }

    /// <summary>The parts in events that name the actor itself.</summary>
    RowList<Participation> Participations { get; }

    /// <summary>What the actor said.</summary>
    RowList<Statement> Statements { get; }

    /// <summary>What the actor wants: of a person also what their own words show of the side that they speak for.</summary>
    RowList<Position> Positions { get; }

    /// <summary>The actor's answers to proposals, and those that it gave for another or another for it.</summary>
    RowList<Response> Responses { get; }

    /// <summary>The articles with a fact that the actor has a part in.</summary>
    RowList<Source> MentionedIn { get; }

    /// <summary>What the actor thought of an issue on a day; null where the dataset does not know.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="asOf">The day; without one the last that the dataset knows, that of its cut-off.</param>
    Position? PositionOn(Issue issue, DateOnly? asOf = null);
}
