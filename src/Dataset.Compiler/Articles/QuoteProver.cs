using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Articles;

/// <summary>Proves that each quote of a file stands in its article, letter by letter and exactly once.</summary>
public sealed class QuoteProver
{
    /// <summary>As many as the build prints of a file: a proposal that nobody sees is not worth its search.</summary>
    private const int MostProposals = 20;

    /// <summary>Occurrences are counted up to this; beyond it "many times" says enough.</summary>
    private const int MostCounted = 100;

    private readonly string _path;
    private readonly CitedArticles _cited;
    private readonly Dictionary<string, Article> _articles;
    private readonly Dictionary<string, PassageFinder> _finders = new(StringComparer.Ordinal);
    private readonly ImmutableArray<QuoteSpan>.Builder _spans = ImmutableArray.CreateBuilder<QuoteSpan>();
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private int _proposals;

    private QuoteProver(string path, CitedArticles cited)
    {
        _path = path;
        _cited = cited;
        _articles = cited.Articles.Items.ToDictionary(a => a.FileName, StringComparer.Ordinal);
    }

    public static ProvenQuotes Prove(BoundRows file, CitedArticles cited)
    {
        var prover = new QuoteProver(file.Path, cited);
        foreach (BoundRow row in file.Rows)
        {
            if (row.Table.ArticleFile >= 0)
            {
                prover.CheckSource(row.Table, row);
            }
        }

        Dictionary<string, string> fileOf = cited.Sources.Items.ToDictionary(s => s.Source, s => s.FileName, StringComparer.Ordinal);
        foreach (QuotingRow quote in QuoteVisitor.QuotesOf(file))
        {
            // An unknown source is a dangling reference, a source without an article is an error at that source: neither is said twice.
            if (fileOf.TryGetValue(quote.Source, out string? name) && prover._articles.TryGetValue(name, out Article? article))
            {
                prover.ProveQuote(quote.Row.Table, quote.Row, article);
            }
        }

        return new ProvenQuotes(file.Path, prover._spans.ToImmutable(), prover._findings.ToImmutable());
    }

    private void CheckSource(Table table, BoundRow row)
    {
        if (row.Text(table.ArticleFile) is not { } file)
        {
            return;
        }

        if (!_articles.TryGetValue(file.Text, out Article? article))
        {
            Report(ProvenanceFindings.ArticleMissing, file.Node, file.Text, Suggestion.For(
                file.Text, _cited.KnownFileNames, "name one that there is, or add it"));
        }
        else if (table.ContentHash >= 0 && row.Text(table.ContentHash) is { } pinned
            && !string.Equals(pinned.Text, article.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            Report(ProvenanceFindings.HashDiffers, pinned.Node, file.Text, article.Sha256, HashAdvice(article, pinned.Text));
        }
    }

    private void ProveQuote(Table table, BoundRow row, Article article)
    {
        if (row.Text(table.Verbatim) is not { } quote || row.IsBroken(table.QuotePrefix) || row.IsBroken(table.QuoteSuffix))
        {
            return;
        }

        BoundScalar? prefix = row.Text(table.QuotePrefix), suffix = row.Text(table.QuoteSuffix);
        string before = prefix?.Text ?? "", pattern = before + quote.Text + (suffix?.Text ?? "");
        (int first, int count) = Occurrences(article.Text, pattern);
        int start = first + before.Length, end = start + quote.Text.Length;
        if (count == 1 && Graphemes.IsBoundary(article.Text, start) && Graphemes.IsBoundary(article.Text, end))
        {
            (int clauseStart, int clauseEnd) = Clause.Around(article.Text, start, end);
            Quoted quoted = Quotations.Of(article.Text).Within(start, end);
            _spans.Add(new QuoteSpan(quote.Node, start, end, clauseStart, clauseEnd, quoted));
        }
        else if (count > 1)
        {
            string times = count > MostCounted ? "many" : count.ToString(CultureInfo.InvariantCulture);
            Report(ProvenanceFindings.QuoteNotUnique, quote.Node, times, article.FileName, NamesOfContext(table));
        }
        else if ((prefix ?? suffix) is { } context && Occurrences(article.Text, quote.Text).Count > 0)
        {
            string which = string.Join(" and ", new[] { (prefix, table.QuotePrefix), (suffix, table.QuoteSuffix) }
                .Where(c => c.Item1 is not null).Select(c => "'" + table.Columns[c.Item2].YamlName + "'"));
            Report(ProvenanceFindings.ContextNotFound, context.Node, which, article.FileName);
        }
        else
        {
            (string reason, FindingArgument proposal) = Proposal(quote.Text, article);
            Report(ProvenanceFindings.QuoteNotFound, quote.Node, article.FileName, reason, proposal);
        }
    }

    /// <summary>The frequent cause: git or an editor has changed the line ends, and nothing else.</summary>
    private static string HashAdvice(Article article, string pinned)
    {
        string unix = article.Text.Replace("\r\n", "\n");
        string? given = IsHashOf(unix) ? "CRLF where it had LF" : IsHashOf(unix.Replace("\n", "\r\n")) ? "LF where it had CRLF" : null;
        return given is null
            ? "; pin that if the change is meant, or bring the text back"
            : "; only its line ends differ, " + given + ": have git leave the file alone ('-text' in .gitattributes) and check it out again";

        bool IsHashOf(string text) => string.Equals(pinned, ContentHash.Of(text), StringComparison.OrdinalIgnoreCase);
    }

    private static string NamesOfContext(Table table) =>
        (table.QuotePrefix < 0 ? "" : ", or those directly before it as '" + table.Columns[table.QuotePrefix].YamlName + "'")
        + (table.QuoteSuffix < 0 ? "" : ", or those directly after it as '" + table.Columns[table.QuoteSuffix].YamlName + "'");

    private (string Reason, FindingArgument Proposal) Proposal(string quote, Article article)
    {
        if (quote.Length == 0)
        {
            return (": it is empty: copy words from the article", "");
        }

        if (TextSearch.IndexOf(article.Text, quote, 0) is >= 0 and int within)
        {
            string whole = Graphemes.Whole(article.Text, within, within + quote.Length);
            return (
                ": it starts or ends within one character of the article, and leaves out an accent or another part of it", FindingArgument.Meant(whole));
        }

        if (_proposals++ >= MostProposals)
        {
            return ("", "");
        }

        if (_cited.Articles.Items.FirstOrDefault(a => a != article && TextSearch.IndexOf(a.Text, quote, 0) >= 0) is { } other)
        {
            return (", but in '" + other.FileName + "'", "");
        }

        if (WithoutMarks(quote, article) is { } words)
        {
            return (": the marks " + quote[0] + quote[quote.Length - 1]
                + " around it are a part of its text, since YAML knows straight ones only", FindingArgument.Meant(words));
        }

        if (LeavesOut(quote, article))
        {
            return (": words are left out of it; give each part as a quote of its own", "");
        }

        if (!_finders.TryGetValue(article.FileName, out PassageFinder? finder))
        {
            _finders.Add(article.FileName, finder = new PassageFinder(article.Text));
        }

        return finder.Nearest(quote) is { } passage
            ? (CharacterDifference.Describe(quote, passage), FindingArgument.Meant(passage))
            : ("", "; nothing in it comes near: copy words from the article");
    }

    /// <summary>The words between curly marks, where they stand in the article; otherwise null.</summary>
    private static string? WithoutMarks(string quote, Article article)
    {
        bool isMarked = LookAlike.IsMarked(quote);
        string words = isMarked ? quote.Substring(1, quote.Length - 2) : "";
        return isMarked && TextSearch.IndexOf(article.Text, words, 0) >= 0 ? words : null;
    }

    /// <summary>Whether dots stand for words of the article.</summary>
    private static bool LeavesOut(string quote, Article article)
    {
        string[] parts = quote.Split(["[...]", "[…]", "...", "…"], StringSplitOptions.None).Select(p => p.Trim()).ToArray();
        return parts.Length > 1 && parts.Any(p => p.Length > 0) && parts.All(p => p.Length == 0 || TextSearch.IndexOf(article.Text, p, 0) >= 0);
    }

    private static (int First, int Count) Occurrences(string text, string pattern)
    {
        int first = -1, count = 0;
        if (pattern.Length > 0)
        {
            for (int at = TextSearch.IndexOf(text, pattern, 0); at >= 0 && count <= MostCounted; at = TextSearch.IndexOf(text, pattern, at + 1))
            {
                // What ends between a letter and its accent is another word than the one that is printed.
                if (Graphemes.IsBoundary(text, at) && Graphemes.IsBoundary(text, at + pattern.Length))
                {
                    first = count++ == 0 ? at : first;
                }
            }
        }

        return (first, count);
    }

    private void Report(FindingKind kind, int node, params FindingArgument[] arguments) =>
        _findings.Add(Finding.Create(kind, new NodeAddress(_path, node), arguments));
}
