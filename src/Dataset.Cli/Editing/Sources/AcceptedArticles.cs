using System.Globalization;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing.Sources;

/// <summary>
/// Pins the articles as they are now: fills in the hash of a source that has none, or another one. Somebody has to have asked for it, since a pinned
/// hash is what says that the quotes were read in this very text.
/// </summary>
internal static class AcceptedArticles
{
    /// <summary>The hashes to write, and whose they are.</summary>
    public static List<AcceptedArticle> Of(Workspace workspace, CuratedFile file)
    {
        List<AcceptedArticle> accepted = [];
        SchemaIndex schema = SchemaIndex.Of(workspace.Schema);
        foreach (RowSite site in RowSite.Of(file.Yaml, schema).Where(s => s.Table is { ArticleFile: >= 0, ContentHash: >= 0 }))
        {
            Table table = site.Table!;
            string nameField = table.Columns[table.ArticleFile].YamlName, hashField = table.Columns[table.ContentHash].YamlName;
            foreach (WrittenRow row in site.Rows)
            {
                if (row.Fields is YamlMapping fields && Entry(fields, nameField) is { Value: YamlScalar name }
                    && workspace.Articles.FirstOrDefault(a => a.FileName == name.Value) is { } article
                    && Edit(file.Text.Text, fields, name, hashField, article) is { } edit)
                {
                    accepted.Add(new AcceptedArticle(article, edit));
                }
            }
        }

        return accepted;
    }

    /// <summary>Says what it means for the quotes.</summary>
    public static void Report(Screen screen, Workspace after, AcceptedArticle accepted)
    {
        HashSet<string> sources = [.. after.Sources.Entries.Items.Where(s => s.FileName == accepted.Article.FileName).Select(s => s.Source)];
        int holding = after.Files.Sum(f => QuoteVisitor.QuotesOf(f.Bound.Rows)
            .Count(q => sources.Contains(q.Source) && q.Row.Text(q.Row.Table.Verbatim) is { } quote
                && f.Quotes.Spans.Items.Any(s => s.Node == quote.Node)));
        List<RenderedFinding> broken = after.Findings.Where(f => IsAboutQuote(f.Finding.Kind)
            && f.Finding.Arguments.Items.Any(a => a.Text == accepted.Article.FileName)).ToList();
        screen.Line("accepted " + accepted.Article.FileName + " as it is now: " + Summary.Count(holding, "quote") + " "
            + (holding == 1 ? "holds" : "hold") + ", " + broken.Count.ToString(CultureInfo.InvariantCulture) + " broke");
        foreach (RenderedFinding finding in broken)
        {
            screen.Write("  " + finding.Location.Path + ":" + (finding.Location.Line + 1).ToString(CultureInfo.InvariantCulture), Ink.Accent)
                .Line(": " + finding.Message);
        }
    }

    private static bool IsAboutQuote(FindingKind kind) =>
        kind == ProvenanceFindings.QuoteNotFound || kind == ProvenanceFindings.QuoteNotUnique || kind == ProvenanceFindings.ContextNotFound;

    private static YamlEntry? Entry(YamlMapping fields, string name) => fields.Entries.Items.FirstOrDefault(e => e.Key.Value == name);

    private static TextEdit? Edit(string text, YamlMapping fields, YamlScalar name, string hashField, Article article)
    {
        if (Entry(fields, hashField) is { Value: YamlScalar hash })
        {
            return string.Equals(hash.Value, article.Sha256, StringComparison.OrdinalIgnoreCase) ? null
                : hash.End > hash.Start ? new TextEdit(hash.Start, hash.End, article.Sha256)
                : new TextEdit(hash.Start, hash.Start, " " + article.Sha256);
        }

        // Behind the file that it is of: in braces on the same line, otherwise on the next.
        YamlEntry file = fields.Entries.Items.First(e => e.Value == name);
        int line = TextLines.StartOf(text, file.Key.Start), column = file.Key.Start - line;
        bool inBraces = text.LastIndexOf('{', file.Key.Start) > text.LastIndexOf('\n', file.Key.Start);
        string apart = inBraces ? ", " : "\n" + new string(' ', column);
        return new TextEdit(name.End, name.End, apart + hashField + ": " + ScalarText.Value(article.Sha256, inFlow: true));
    }
}

/// <summary>An article that is pinned as it is, and what is written for it.</summary>
internal sealed record AcceptedArticle(Article Article, TextEdit Edit);
