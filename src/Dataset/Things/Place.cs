using Dataset.Schema;

namespace Dataset;

/// <summary>A venue, a city or a region. A state is an organization; who owns a disputed place is a position, never a column.</summary>
[Entity("places", NamedMembers = true), MustBeUsed]
[Term("https://schema.org/Place")]
public sealed partial record Place : IPlace, ITopic
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The preferred name.</summary>
    [DisplayName, Editorial, Index(Name = "ByAlias")]
    public partial string Name { get; }

    /// <summary>What it is.</summary>
    [Editorial, Index, Shown]
    public partial PlaceKind Kind { get; }

    /// <summary>The place or state that it lies in; null where that is disputed or where it lies in several.</summary>
    [Editorial, Parent, Shown("in")]
    public partial IPlace? Within { get; }

    /// <summary>Its code in ISO 3166-2, of a region that has one.</summary>
    [Editorial, Unique, WrittenAs("[A-Z]{2}-[A-Z0-9]{1,3}", "the code that ISO 3166-2 gives the region, such as UA-43")]
    public partial string? Iso { get; }

    /// <summary>Whether states disagree on whose it is.</summary>
    [Editorial, Default("false")]
    public partial bool Disputed { get; }

    /// <summary>Other names, among them those that an article gets wrong.</summary>
    [Editorial, Index(Name = "ByAlias", On = nameof(Alias.Text))]
    public partial RowList<Alias> Aliases { get; }

    /// <summary>The places that lie in it.</summary>
    [Inverse(typeof(Place), nameof(Within))]
    public partial RowList<Place> Parts { get; }

    /// <summary>What happened there.</summary>
    [Inverse(typeof(Event), nameof(Event.Place))]
    public partial RowList<Event> Events { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Assertion), nameof(Assertion.About))]
    public partial RowList<Assertion> Assertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(RefutedAssertion), nameof(RefutedAssertion.About))]
    public partial RowList<RefutedAssertion> RefutedAssertions { get; }

    /// <inheritdoc/>
    [Inverse(typeof(Question), nameof(Question.About))]
    public partial RowList<Question> Questions { get; }
}
