using Dataset.Schema;

namespace Dataset;

/// <summary>A state, one of its bodies, an alliance, a medium, or a group that acts without being named (Popolo Organization).</summary>
[Entity("organizations", NamedMembers = true), MustBeUsed]
[Term("https://schema.org/Organization")]
public sealed partial record Organization : IActor, IPlace, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused; also the member's name: <c>Organizations.SaudiArabia</c>.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The preferred name (Popolo name).</summary>
    [DisplayName, Editorial, Index(Name = "ByAlias")]
    public partial string Name { get; }

    /// <summary>What it is (Popolo classification).</summary>
    [Editorial, Index, Shown]
    public partial Classification Classification { get; }

    /// <summary>Of a state: its two letters in ISO 3166-1.</summary>
    [Editorial, Unique, WrittenAs("[A-Z]{2}", "the two capital letters that ISO 3166-1 gives the state, such as BE")]
    public partial string? Iso { get; }

    /// <summary>The organization that this one is part of (Popolo parent).</summary>
    [Editorial, Parent, Shown("of"), NotEqual(nameof(Id))]
    public partial Organization? Parent { get; }

    /// <summary>Other names, among them those that an article gets wrong (Popolo other_names).</summary>
    [Editorial, Index(Name = "ByAlias", On = nameof(Alias.Text))]
    public partial RowList<Alias> Aliases { get; }

    /// <summary>The organizations that are part of this one.</summary>
    [Inverse(typeof(Organization), nameof(Parent))]
    public partial RowList<Organization> Children { get; }

    /// <summary>Its offices.</summary>
    [Inverse(typeof(Post), nameof(Post.Organization))]
    public partial RowList<Post> Posts { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Participation), nameof(Participation.Who))]
    public partial RowList<Participation> Participations { get; }

    /// <summary>Those who took part in an event on its side, itself among them.</summary>
    [Inverse(typeof(Participation), nameof(Participation.Side))]
    public partial RowList<Participation> Representatives { get; }

    [Inverse(typeof(Statement), nameof(Statement.Speaker))]
    internal partial RowList<Statement> OwnStatements { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Position), nameof(Position.Holder))]
    public partial RowList<Position> Positions { get; }

    [Inverse(typeof(Response), nameof(Response.By))]
    internal partial RowList<Response> OwnResponses { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Assertion), nameof(Assertion.About))]
    public partial RowList<Assertion> Assertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(RefutedAssertion), nameof(RefutedAssertion.About))]
    public partial RowList<RefutedAssertion> RefutedAssertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Question), nameof(Question.About))]
    public partial RowList<Question> Questions { get; }

    /// <summary>The measures it takes.</summary>
    [Inverse(typeof(Measure), nameof(Measure.Actor))]
    public partial RowList<Measure> Measures { get; }

    /// <summary>The measures that help it or hit it.</summary>
    [Inverse(typeof(Measure), nameof(Measure.Target))]
    public partial RowList<Measure> MeasuresReceived { get; }

    /// <summary>The articles it published.</summary>
    [Inverse(typeof(Source), nameof(Source.Publisher))]
    public partial RowList<Source> Publications { get; }

    /// <summary>The passages that an article attributes to it.</summary>
    [Inverse(typeof(Evidence), nameof(Evidence.Speaker))]
    public partial RowList<Evidence> Attributions { get; }
}
