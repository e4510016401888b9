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

    /// <summary>The events the actor had a part in, or was kept out of: the participation says which.</summary>
    RowList<Event> Events { get; }

    /// <summary>The actor's part in each of these events.</summary>
    RowList<Participation> Participations { get; }

    /// <summary>What the actor said.</summary>
    RowList<Statement> Statements { get; }

    /// <summary>What the actor wants.</summary>
    RowList<Position> Positions { get; }

    /// <summary>The actor's answers to proposals.</summary>
    RowList<Response> Responses { get; }

    /// <summary>What the actor thought of an issue on a day; null where the dataset does not know.</summary>
    Position? PositionOn(Issue issue, DateOnly asOf);
}
