using Dataset.Schema;

namespace Dataset;

/// <summary>What the parties agree or disagree on (UCDP incompatibility), put as a question of yes or no.</summary>
[Entity("issues", NamedMembers = true), MustBeUsed]
public sealed partial record Issue : ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>A short name.</summary>
    [DisplayName, Editorial]
    public partial string Title { get; }

    /// <summary>The proposition: who supports the issue says yes.</summary>
    [Editorial, Shown]
    public partial string Question { get; }

    /// <summary>Its field.</summary>
    [Editorial, Index]
    public partial IssueKind Kind { get; }

    /// <summary>The issue that this one is part of.</summary>
    [Editorial, Parent, NotEqual(nameof(Id))]
    public partial Issue? Parent { get; }

    /// <summary>The issues that are part of this one.</summary>
    [Inverse(typeof(Issue), nameof(Parent))]
    public partial RowList<Issue> Children { get; }

    /// <summary>Who wants what.</summary>
    [Inverse(typeof(Position), nameof(Position.Issue))]
    public partial RowList<Position> Positions { get; }

    /// <summary>What was said about it.</summary>
    [Inverse(typeof(Statement), nameof(Statement.About))]
    public partial RowList<Statement> Statements { get; }

    /// <summary>The events that dealt with it.</summary>
    [Inverse(typeof(Event), nameof(Event.About))]
    public partial RowList<Event> Events { get; }

    /// <summary>What was proposed or agreed on it.</summary>
    [Inverse(typeof(Term), nameof(Term.Issues))]
    public partial RowList<Term> Terms { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Question), nameof(Dataset.Question.About))]
    public partial RowList<Question> Questions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Assertion), nameof(Assertion.About))]
    public partial RowList<Assertion> Assertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(RefutedAssertion), nameof(RefutedAssertion.About))]
    public partial RowList<RefutedAssertion> RefutedAssertions { get; }
}
