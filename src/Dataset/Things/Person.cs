using Dataset.Schema;

namespace Dataset;

/// <summary>A person who takes part in the talks or speaks about them (Popolo Person).</summary>
[Entity("persons", Container = "People", NamedMembers = true), MustBeUsed]
[Term("https://schema.org/Person")]
public sealed partial record Person : IActor, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused; also the member's name: <c>People.MarcoRubio</c>.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The person's preferred name (Popolo name).</summary>
    [DisplayName, Editorial, Index(Name = "ByAlias")]
    public partial string Name { get; }

    /// <summary>Other spellings, among them those that an article gets wrong (Popolo other_names).</summary>
    [Editorial, Index(Name = "ByAlias", On = nameof(Alias.Text))]
    public partial RowList<Alias> Aliases { get; }

    /// <summary>The offices the person held.</summary>
    [Inverse(typeof(Tenure), nameof(Tenure.Person)), Shown]
    public partial RowList<Tenure> Tenures { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Participation), nameof(Participation.Who))]
    public partial RowList<Participation> Participations { get; }

    /// <summary>Where an article leaves the person unnamed, and the dataset concludes who it was.</summary>
    [Inverse(typeof(Participation), nameof(Participation.Likely))]
    public partial RowList<Participation> LikelyParticipations { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Statement), nameof(Statement.Speaker))]
    public partial RowList<Statement> Statements { get; }

    [Inverse(typeof(Position), nameof(Position.Holder))]
    internal partial RowList<Position> OwnPositions { get; }

    [Inverse(typeof(Response), nameof(Response.By))]
    internal partial RowList<Response> OwnResponses { get; }

    [Inverse(typeof(Response), nameof(Response.Through))]
    internal partial RowList<Response> ResponsesForOthers { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Assertion), nameof(Assertion.About))]
    public partial RowList<Assertion> Assertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(RefutedAssertion), nameof(RefutedAssertion.About))]
    public partial RowList<RefutedAssertion> RefutedAssertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Question), nameof(Question.About))]
    public partial RowList<Question> Questions { get; }

    /// <summary>The passages that an article attributes to the person.</summary>
    [Inverse(typeof(Evidence), nameof(Evidence.Speaker))]
    public partial RowList<Evidence> Attributions { get; }
}
