using System.Globalization;
using Dataset.Cli.Evidence;
using Dataset.Cli.Quoting;

namespace Dataset.Cli.Reviewing;

/// <summary>Shows a passage among its neighbours, and all that rests on it.</summary>
/// <param name="screen">Where to.</param>
/// <param name="log">What was decided.</param>
/// <param name="pages">All pages that are shown.</param>
/// <param name="named">The facts that somebody asked for by name: each is shown as a whole with the last of its passages.</param>
internal sealed class ReviewScreen(Screen screen, ReviewLog log, IReadOnlyList<ReviewPage> pages, IReadOnlySet<string> named)
{
    private readonly Dictionary<string, ReviewPage> _last = pages.SelectMany(p => p.Facts.Select(f => (f.Fact.Record, Page: p)))
        .Where(p => named.Contains(p.Record))
        .GroupBy(p => p.Record, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Page, StringComparer.Ordinal);

    public void Show(ReviewPage page, int number, int count)
    {
        screen.Write(Number(number) + " of " + Number(count), Ink.Strong);
        if (page.Article is { } article)
        {
            screen.Line("  [" + page.Source + " " + Number(page.Sentence.Start) + "-" + Number(page.Sentence.End) + "]", Ink.Dim).Line();
            Neighbour(article.Before(page.Sentence), article.Text);
            screen.Paragraph(2, Marked(page, article.Text));
            Neighbour(article.After(page.Sentence), article.Text);
        }
        else
        {
            screen.Line("  rests on no passage", Ink.Dim);
        }

        screen.Line();
        foreach (RestingFact fact in page.Facts)
        {
            Show(page, fact);
        }

        screen.Line();
    }

    private void Show(ReviewPage page, RestingFact resting)
    {
        ReviewedFact fact = resting.Fact;
        screen.Paragraph(
            2, new Run(fact.Record, Ink.Strong), new Run(" " + fact.File.Path + ":" + Number(fact.Lines.First + 1), Ink.Dim));
        foreach (EvidenceRecord record in resting.Evidence)
        {
            string place = record.Row.Contains('/', StringComparison.Ordinal) ? string.Join('/', record.Row.Split('/').Skip(2)) + "/" : "";
            bool isFalse = record.Fault.Length > 0;
            screen.Paragraph(
                4,
                new Run(place + record.Field, Ink.Accent),
                new Run(record.Value.Length > 0 ? ": " + record.Value : ""),
                new Run(record.Says.Length > 0 ? ", printed as '" + record.Says + "'" : ""),
                new Run(isFalse ? " FALSE" : "", Ink.Error),
                new Run(isFalse ? " (" + record.Fault + ")" : record.Rank is "rival" ? " (a rival value)" : ""),
                new Run(record.Details.Length > 0 ? " {" + record.Details + "}" : ""),
                new Run(page.Facts.Count + resting.Evidence.Count > 2 ? " — " + OneLine(record.Quote) : "", Ink.Dim));
        }

        string? obstacle = log.Obstacle(fact);
        if (log.DecisionOn(page, resting) is { } decision && !(obstacle is not null && log.IsReviewed(fact)))
        {
            screen.Paragraph(
                4, new Run((decision.Hash == resting.Hash ? "" : "before it changed: ") + decision, decision.IsRefusal ? Ink.Error : Ink.Good));
        }

        if (obstacle is not null)
        {
            screen.Paragraph(4, new Run(obstacle, Ink.Warning));
        }

        bool isCompleted = obstacle is null && log.CompletesWith(page, fact);
        if (isCompleted || _last.GetValueOrDefault(fact.Record) == page)
        {
            screen.Paragraph(4, new Run(isCompleted && page.Article is not null ? "reviewed with this passage, and it says:" : "in all it says:", Ink.Dim));
            foreach ((string name, string text) in fact.Values)
            {
                screen.Paragraph(6, new Run(name, Ink.Accent), new Run(": " + text));
            }
        }
    }

    /// <summary>The sentence with its quotes marked; those that overlap as one.</summary>
    private List<Run> Marked(ReviewPage page, string text)
    {
        List<Run> runs = [];
        int at = page.Sentence.Start, end = at;
        foreach (EvidenceRecord record in page.Facts.SelectMany(f => f.Evidence).OrderBy(r => r.Start).ThenByDescending(r => r.End))
        {
            if (record.Start!.Value > end)
            {
                Flush();
                runs.Add(new Run(OneLine(text[end..record.Start.Value])));
                at = record.Start.Value;
            }

            end = Math.Max(end, record.End!.Value);
        }

        Flush();
        runs.Add(new Run(OneLine(text[end..page.Sentence.End])));
        return runs;

        void Flush()
        {
            if (end > at)
            {
                runs.AddRange(screen.Marked(OneLine(text[at..end])));
            }
        }
    }

    private void Neighbour(Passage? sentence, string text)
    {
        if (sentence is { } found)
        {
            screen.Paragraph(2, new Run(OneLine(found.In(text)), Ink.Dim));
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
