using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Building;

/// <summary>Every article belongs to exactly one source.</summary>
internal static class SourceCheck
{
    public static void Run(Draft draft, EquatableArray<ArticleSummary> articles)
    {
        draft.Findings.AddRange(articles.Items.Where(a => a.Length > TextGuard.MaxLength).Select(a => TextGuard.TooLarge(Start(a))));
        Table[] tables = draft.Schema.Tables.Where(t => t.IsEntity && t.ArticleFile >= 0).ToArray();
        if (tables.Length == 0)
        {
            return;
        }

        var owners = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        var files = new HashSet<string>(articles.Items.Select(a => a.FileName), StringComparer.Ordinal);
        bool isComplete = true;
        foreach (DraftRow row in tables.SelectMany(t => draft.Tables[t.Index]))
        {
            if (row.Bound?.Text(row.Table.ArticleFile) is not { } file)
            {
                isComplete = false;
                continue;
            }

            isComplete &= files.Contains(file.Text);
            if (owners.TryGetValue(file.Text, out DraftRow? first))
            {
                draft.Report(ProvenanceFindings.ArticleTwice, row.Path, file.Node, file.Text, first.Key, first.At(first.Table.ArticleFile));
            }
            else
            {
                owners.Add(file.Text, row);
            }
        }

        // A source that could not be read, or that names a file which is not there, may be the one that names the article.
        foreach (ArticleSummary article in articles.Items.Where(a => isComplete && !owners.ContainsKey(a.FileName)))
        {
            draft.Findings.Add(Finding.Create(ProvenanceFindings.ArticleWithoutSource, Start(article), article.FileName));
        }
    }

    private static Location Start(ArticleSummary article) => new(article.Path, 0, 0, 0, 0, 0, 0);
}
