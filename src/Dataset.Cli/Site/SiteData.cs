using Dataset.Cli.Coverage;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Site;

namespace Dataset.Cli.Site;

/// <summary>Hands the dataset to what makes pages of it.</summary>
internal static class SiteData
{
    public static SiteInput Of(Workspace workspace, bool withArticles, string? servedAs)
    {
        Dictionary<string, string> texts = workspace.Articles.DistinctBy(a => a.FileName)
            .ToDictionary(a => a.FileName, a => a.Text, StringComparer.Ordinal);
        Dictionary<string, NodePlaces> places = workspace.Files.ToDictionary(f => f.Path, f => f.Bound.Places, StringComparer.Ordinal);
        return new SiteInput
        {
            View = new CatalogueView(workspace.Catalogue, s => workspace.Sources.FileOf(s) is { } file ? texts.GetValueOrDefault(file) : null),
            Articles = [.. ArticleCoverage.Of(workspace).Select(a => new SiteArticle(
                a.Source, a.Article.FileName, a.Article.Text,
                [.. a.Sentences.Select(s => new SiteSentence(s.Passage.Start, s.Passage.End, s.State))]))],
            PlaceOf = node => places.TryGetValue(node.Path, out NodePlaces? nodes) && node.Node < nodes.Count
                ? nodes[node.Node]
                : new Location(node.Path, 0, 0, 0, 0, 0, 0),
            WithArticles = withArticles,
            ServedAs = servedAs,
        };
    }
}
