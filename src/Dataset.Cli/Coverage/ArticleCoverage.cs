using Dataset.Cli.Evidence;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Coverage;

/// <summary>A sentence and what became of it.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="BackedBy">The rows and fields that its words back, each once.</param>
/// <param name="SetAside">The lists in which it stands as one that backs nothing: <c>boilerplate</c>, <c>skipped</c>.</param>
/// <param name="Covered">How many of its letters and digits some quote holds.</param>
/// <param name="Length">How many letters and digits it has.</param>
internal sealed record CoveredSentence(Passage Passage, IReadOnlyList<string> BackedBy, IReadOnlyList<string> SetAside, int Covered, int Length)
{
    /// <summary><c>backed</c>, the name of a list, or <c>open</c>.</summary>
    public string State => BackedBy.Count > 0 ? "backed" : SetAside.Count > 0 ? SetAside[0] : Open;

    /// <summary>The stretches of it that are worth a fact of their own and that no quote holds.</summary>
    public IReadOnlyList<Passage> Unused { get; init; } = [];

    /// <summary>The state of a sentence that nobody has used.</summary>
    public const string Open = "open";
}

/// <summary>An article's sentences.</summary>
internal sealed record ArticleCoverage(string Source, Article Article, IReadOnlyList<CoveredSentence> Sentences)
{
    /// <summary>One per source, in the order of their keys.</summary>
    public static List<ArticleCoverage> Of(Workspace workspace)
    {
        ILookup<string, Mark> marks = EvidenceRecords.Of(workspace)
            .Where(r => r.Start is not null)
            .Select(r => (r.Source, Mark: new Mark(new Passage(r.Start!.Value, r.End!.Value), NameOf(r), "")))
            .Concat(SetAside(workspace))
            .ToLookup(m => m.Source, m => m.Mark, StringComparer.Ordinal);
        return workspace.Sources.Entries.Items
            .Select(s => (s.Source, Article: workspace.Articles.FirstOrDefault(a => a.FileName == s.FileName)))
            .Where(s => s.Article is not null)
            .Select(s => new ArticleCoverage(s.Source, s.Article!, Cover(s.Article!.Text, marks[s.Source].ToList())))
            .ToList();
    }

    /// <summary>The names of a source's lists of passages that back nothing, as the schema has them.</summary>
    public static IReadOnlyList<string> SetAsideNames(DatasetSchema schema) =>
        SchemaIndex.Of(schema).Tables.SelectMany(t => SetAsideColumns(t).Select(c => t.Columns[c].YamlName)).ToList();

    private static List<CoveredSentence> Cover(string text, List<Mark> marks)
    {
        bool[] isCovered = new bool[text.Length];
        foreach (Mark mark in marks)
        {
            isCovered.AsSpan(mark.Passage.Start, mark.Passage.End - mark.Passage.Start).Fill(true);
        }

        return SentenceSplitter.Split(text).Select(sentence =>
        {
            List<Mark> here = marks.Where(m => Touches(text, m.Passage, sentence)).ToList();
            int length = 0, covered = 0;
            for (int i = sentence.Start; i < sentence.End; i++)
            {
                bool counts = char.IsLetterOrDigit(text[i]);
                length += counts ? 1 : 0;
                covered += counts && isCovered[i] ? 1 : 0;
            }

            return new CoveredSentence(
                sentence,
                here.Select(m => m.Fact).Where(f => f.Length > 0).Distinct().ToList(),
                here.Select(m => m.List).Where(l => l.Length > 0).Distinct().ToList(),
                covered,
                length)
            { Unused = UnusedStretches.Of(text, sentence, isCovered) };
        }).ToList();
    }

    /// <summary>Whether they share a letter: a quote that ends with the full stop before a sentence says nothing about it.</summary>
    private static bool Touches(string text, Passage quote, Passage sentence)
    {
        for (int i = Math.Max(quote.Start, sentence.Start); i < Math.Min(quote.End, sentence.End); i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(EvidenceRecord record)
    {
        string row = record.Row.Contains('/', StringComparison.Ordinal) ? record.Row : record.Table + "/" + record.Row;
        return record.Field == "exists" ? row : row + " " + record.Field;
    }

    private static IEnumerable<(string Source, Mark Mark)> SetAside(Workspace workspace)
    {
        foreach (CuratedFile file in workspace.Files)
        {
            Dictionary<int, QuoteSpan> spans = file.Quotes.Spans.Items.ToDictionary(s => s.Node);
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                Table table = row.Table;
                foreach (int column in SetAsideColumns(table))
                {
                    Table part = table.Targets[column][0];
                    foreach (BoundPart passage in row.Parts(column))
                    {
                        if (passage.Row.Text(part.Verbatim) is { } quote
                            && spans.TryGetValue(quote.Node, out QuoteSpan? span)
                            && RowKey.Of(row) is { } source)
                        {
                            yield return (source, new Mark(new Passage(span.Start, span.End), "", table.Columns[column].YamlName));
                        }
                    }
                }
            }
        }
    }

    private static IEnumerable<int> SetAsideColumns(Table table) => table.ArticleFile < 0 ? []
        : table.PartColumns.Where(c => table.Targets[c] is [{ Verbatim: >= 0, EvidenceSource: < 0 }]);

    /// <summary>A quoted stretch: for a fact, or in a list of what backs nothing.</summary>
    private readonly record struct Mark(Passage Passage, string Fact, string List);
}
