using System.Text;
using Dataset.Cli.Coverage;
using Dataset.Cli.Evidence;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;

namespace Dataset.Cli.Reviewing;

/// <summary>A sentence of an article, or several that one quote joins, with everything that rests on it.</summary>
/// <param name="Source">The source's id; <see cref="NoSource"/> of a fact that rests on no passage.</param>
/// <param name="Article">Its sentences; null of a fact that rests on no passage.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Facts">Each fact with what the passage says of it.</param>
internal sealed record ReviewPage(string Source, ArticleSentences? Article, Passage Sentence, IReadOnlyList<RestingFact> Facts)
{
    public const string NoSource = "_";

    /// <summary>Article by article, each from its first sentence on; behind them the facts that rest on no passage.</summary>
    public static List<ReviewPage> All(Workspace workspace, IReadOnlyList<ReviewedFact> facts)
    {
        Dictionary<string, ReviewedFact> byRecord = facts.ToDictionary(f => f.Record, StringComparer.Ordinal);
        HashSet<string> quoted = new(StringComparer.Ordinal);
        List<ReviewPage> pages = [];
        foreach (IGrouping<string, EvidenceRecord> source in EvidenceRecords.Of(workspace).Where(r => r.Start is not null)
            .GroupBy(r => r.Source).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            string? text = workspace.Articles.FirstOrDefault(a => a.FileName == workspace.Sources.FileOf(source.Key))?.Text;
            if (text is null)
            {
                continue;
            }

            ArticleSentences article = new(text);
            foreach ((Passage sentence, List<EvidenceRecord> records) in Gather(article, source))
            {
                List<RestingFact> resting = records.GroupBy(RecordOf).Where(g => byRecord.ContainsKey(g.Key))
                    .Select(g => new RestingFact(byRecord[g.Key], [.. g], HashOf(sentence.In(text), g))).ToList();
                quoted.UnionWith(resting.Select(f => f.Fact.Record));
                if (resting.Count > 0)
                {
                    pages.Add(new ReviewPage(source.Key, article, sentence, resting));
                }
            }
        }

        pages.AddRange(facts.Where(f => !quoted.Contains(f.Record))
            .Select(f => new ReviewPage(NoSource, null, new Passage(0, 0), [new RestingFact(f, [], f.Hash)])));
        return pages;
    }

    /// <summary>The fact of which evidence speaks, or in which the row is nested of which it does.</summary>
    private static string RecordOf(EvidenceRecord record) => record.Row.Contains('/', StringComparison.Ordinal)
        ? string.Join('/', record.Row.Split('/').Take(2))
        : record.Table + "/" + record.Row;

    private static List<(Passage Sentence, List<EvidenceRecord> Records)> Gather(ArticleSentences article, IEnumerable<EvidenceRecord> records)
    {
        List<(Passage Sentence, List<EvidenceRecord> Records)> gathered = [];
        foreach (EvidenceRecord record in records.OrderBy(r => r.Start).ThenBy(r => r.End))
        {
            Passage sentence = article.Around(new Passage(record.Start!.Value, record.End!.Value));
            if (gathered.Count > 0 && gathered[^1].Sentence is var last && sentence.Start < last.End)
            {
                gathered[^1] = (new Passage(Math.Min(last.Start, sentence.Start), Math.Max(last.End, sentence.End)), gathered[^1].Records);
                gathered[^1].Records.Add(record);
            }
            else
            {
                gathered.Add((sentence, [record]));
            }
        }

        return gathered;
    }

    /// <summary>Over the words and all that is said to rest on them: whatever of these changes voids a decision.</summary>
    private static string HashOf(string sentence, IEnumerable<EvidenceRecord> records)
    {
        StringBuilder text = new(sentence);
        foreach (EvidenceRecord record in records)
        {
            text.Append('\n').AppendJoin('\t', record.Row, record.Field, record.Value, record.Says, record.Fault, record.Details, record.Quote);
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

/// <summary>A fact, and what one passage says of it.</summary>
internal sealed record RestingFact(ReviewedFact Fact, IReadOnlyList<EvidenceRecord> Evidence, string Hash);
