using Dataset.Schema;

namespace Periodic;

/// <summary>A text that passages stand in.</summary>
[Entity("texts", NamedMembers = true)]
public sealed partial record Text
{
    /// <summary>The key.</summary>
    [Key]
    public partial string Id { get; }

    /// <summary>The title.</summary>
    [DisplayName]
    public partial string Title { get; }

    /// <summary>The file below <c>texts/</c>.</summary>
    [ArticleFile]
    public partial string File { get; }

    /// <summary>The SHA-256 of its text: if the text changes, the build says so.</summary>
    [ContentHash]
    public partial string Sha256 { get; }

    /// <summary>When it was written.</summary>
    [PublishedOn]
    public partial FuzzyDate Written { get; }
}
