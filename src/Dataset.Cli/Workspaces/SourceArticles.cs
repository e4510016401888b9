using Dataset.Compiler.Articles;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Workspaces;

/// <summary>Which article a source is that somebody named.</summary>
internal static class SourceArticles
{
    /// <summary>The file name of a source's article; a clear message where there is no such source.</summary>
    public static string ArticleOf(this SourceMap sources, string source) => sources.FileOf(source) ?? throw new ToolError(
        "there is no source '" + source + "'" + (Similarity.Suggest(source, sources.Entries.Items.Select(s => s.Source)) is { } near
            ? "; did you mean '" + near + "'?"
            : "; there are: " + string.Join(", ", sources.Entries.Items.Select(s => s.Source)) + "."));

    /// <summary>What is said where a source names an article that is not there.</summary>
    public static ToolError Missing(string source, string file) =>
        new("the source '" + source + "' names the article '" + file + "', which is none of the articles (DatasetArticleFiles).");
}
