using System.Collections.Immutable;
using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Articles;

/// <summary>
/// The articles that one file quotes or declares as sources, and no others: a change of any other article leaves the file's quotes proved.
/// </summary>
/// <param name="Sources">The sources that the file names, each with its article's file name; sorted.</param>
/// <param name="Articles">The articles of these sources, sorted by file name.</param>
/// <param name="KnownFileNames">Every article's file name where one of the sources has no article (for the proposal); otherwise empty.</param>
public sealed record CitedArticles(EquatableArray<SourceEntry> Sources, EquatableArray<Article> Articles, EquatableArray<string> KnownFileNames)
{
    public static CitedArticles For(BoundRows file, SourceMap sources, EquatableArray<Article> articles)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (QuotingRow quote in QuoteVisitor.QuotesOf(file))
        {
            if (!named.ContainsKey(quote.Source) && sources.FileOf(quote.Source) is { } fileName)
            {
                named.Add(quote.Source, fileName);
            }
        }

        var wanted = new HashSet<string>(named.Values, StringComparer.Ordinal);
        foreach (BoundRow row in file.Rows)
        {
            if (row.Text(row.Table.ArticleFile) is { } name)
            {
                wanted.Add(name.Text);
            }
        }

        var found = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (Article article in articles.Items.OrderBy(a => a.Path, StringComparer.Ordinal))
        {
            if (wanted.Contains(article.FileName) && !found.ContainsKey(article.FileName))
            {
                found.Add(article.FileName, article);
            }
        }

        ImmutableArray<string> known = found.Count == wanted.Count
            ? ImmutableArray<string>.Empty
            : articles.Items.Select(a => a.FileName).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToImmutableArray();
        return new CitedArticles(
            named.Keys.OrderBy(k => k, StringComparer.Ordinal).Select(k => new SourceEntry(k, named[k])).ToImmutableArray(),
            found.Values.OrderBy(a => a.FileName, StringComparer.Ordinal).ToImmutableArray(),
            known);
    }
}
