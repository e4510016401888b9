using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Text;

namespace Dataset.Site;

/// <summary>What the explorer is made of.</summary>
public sealed record SiteInput
{
    /// <summary>The dataset.</summary>
    public required CatalogueView View { get; init; }

    /// <summary>The articles, in the order of their sources.</summary>
    public required IReadOnlyList<SiteArticle> Articles { get; init; }

    /// <summary>Where a row stands in YAML.</summary>
    public required Func<NodeAddress, Location> PlaceOf { get; init; }

    /// <summary>Whether pages have the articles' text. It belongs to others: a site that is published has the quotes alone.</summary>
    public bool WithArticles { get; init; }

    /// <summary>
    /// What a server on this machine calls this state of the site, so that a page can ask whether there is a newer one; null where none serves it.
    /// </summary>
    public string? ServedAs { get; init; }
}

/// <summary>An article.</summary>
/// <param name="Source">The key of its source.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record SiteArticle(string Source, string FileName, string Text, IReadOnlyList<SiteSentence> Sentences);

/// <summary>A sentence of an article.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="State"><c>backed</c>, <c>open</c>, or the list in which it stands as one that backs nothing.</param>
public sealed record SiteSentence(int Start, int End, string State);

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path below the site's folder, with forward slashes.</param>
/// <param name="Content">What is in it.</param>
public sealed record SiteFile(string Path, ReadOnlyMemory<byte> Content);
