using Dataset.Schema;

namespace Dataset;

/// <summary>An article (schema.org NewsArticle).</summary>
[Entity("sources", NamedMembers = true)]
[Term("https://schema.org/NewsArticle")]
public sealed partial record Source : IFact
{
    /// <summary>Kebab-case, unique over the whole dataset, never reused.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The name of the file that holds the article's text.</summary>
    [ArticleFile, Unique, Editorial]
    public partial string File { get; }

    /// <summary>SHA-256 of the text as UTF-8 without a byte order mark; an article that changes does not build.</summary>
    [ContentHash, Editorial]
    public partial string Sha256 { get; }

    /// <summary>The headline (schema.org headline); of an article without one, its first words in brackets.</summary>
    [DisplayName]
    [Term("https://schema.org/headline")]
    public partial string Title { get; }

    /// <summary>Who published it (schema.org publisher); null where the text does not tell.</summary>
    [Index]
    [Term("https://schema.org/publisher")]
    public partial Organization? Publisher { get; }

    /// <summary>The byline as printed (schema.org author).</summary>
    [Term("https://schema.org/author")]
    public partial string? Author { get; }

    /// <summary>Where it was published (schema.org url); null where it is not known.</summary>
    [Term("https://schema.org/url")]
    public partial Uri? Url { get; }

    /// <summary>When it was published (schema.org datePublished), as closely as the text allows to reason.</summary>
    [PublishedOn, Moment, Shown, Index(Range = true)]
    public partial FuzzyDate Published { get; }

    /// <summary>The article that this one retells (schema.org isBasedOn), as it names it.</summary>
    public partial string? DerivedFrom { get; }

    /// <summary>Every passage of this article that backs a fact.</summary>
    [Inverse(typeof(Evidence), nameof(Dataset.Evidence.In))]
    public partial RowList<Evidence> Citations { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }

    [BuildOnly, NotCited]
    private partial RowList<BoilerplatePassage> Boilerplate { get; }

    [BuildOnly, NotCited]
    private partial RowList<SkippedPassage> Skipped { get; }
}
