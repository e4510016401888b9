using System.Globalization;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Reviewing;

/// <summary>What was decided so far, and what this person may decide.</summary>
internal sealed class ReviewLog
{
    private readonly Workspace _workspace;
    private readonly Authors _authors;
    private readonly ReviewBook _facts;
    private readonly PassageBook _passages;
    private readonly ILookup<string, (ReviewPage Page, RestingFact Fact)> _pages;
    private readonly Dictionary<string, string?> _obstacles = new(StringComparer.Ordinal);

    public ReviewLog(Workspace workspace, Git git, IReadOnlyList<ReviewPage> pages, Person reviewer)
    {
        _workspace = workspace;
        _authors = new Authors(git);
        _facts = ReviewBook.Read(workspace.Project);
        _passages = PassageBook.Read(workspace.Project);
        _pages = pages.SelectMany(p => p.Facts.Select(f => (Page: p, Fact: f))).ToLookup(p => p.Fact.Fact.Record, StringComparer.Ordinal);
        Reviewer = reviewer;
    }

    /// <summary>Who sits there.</summary>
    public Person Reviewer { get; }

    /// <summary>How many decisions were written down.</summary>
    public int Decided { get; private set; }

    /// <summary>How many facts became reviewed.</summary>
    public int Completed { get; private set; }

    /// <summary>Whether a fact is reviewed as it is now.</summary>
    public bool IsReviewed(ReviewedFact fact) => _facts.Of(fact.Record) is { } review && review.Hash == fact.Hash;

    /// <summary>What somebody decided about a passage and a fact; null where nobody did.</summary>
    public Decision? DecisionOn(ReviewPage page, RestingFact resting) => _passages.Of(page.Source, page.Sentence.Start, resting.Fact.Record);

    /// <summary>Whether a page has something to decide.</summary>
    public bool IsOpen(ReviewPage page) => page.Facts.Any(f => !IsReviewed(f.Fact) && !IsConfirmed(page, f));

    /// <summary>Why this person cannot review a fact now; null where nothing stands in the way.</summary>
    public string? Obstacle(ReviewedFact fact)
    {
        if (!_obstacles.TryGetValue(fact.Record, out string? obstacle))
        {
            _obstacles.Add(fact.Record, obstacle = FindObstacle(fact));
        }

        return obstacle;
    }

    /// <summary>Whether every other passage of the fact is confirmed, so that it is reviewed with this one.</summary>
    public bool CompletesWith(ReviewPage page, ReviewedFact fact) =>
        _pages[fact.Record].All(p => p.Page == page || IsConfirmed(p.Page, p.Fact));

    /// <summary>Writes down that the passage says so, or why it does not.</summary>
    public void Decide(ReviewPage page, IReadOnlyList<RestingFact> facts, string? refusal, CancellationToken cancellation)
    {
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        string on = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _passages.Record(
            [.. facts.Select(f => new Decision(page.Source, page.Sentence.Start, f.Fact.Record, Reviewer, on, f.Hash, refusal, -1))], cancellation);
        Decided += facts.Count;
        List<ReviewedFact> completed = facts.Select(f => f.Fact).Where(f => refusal is null && CompletesWith(page, f)).ToList();
        if (completed.Count > 0)
        {
            _facts.Record(completed, Reviewer, today, cancellation);
            Completed += completed.Count;
            completed.ForEach(f => _obstacles.Remove(f.Record));
        }
    }

    /// <summary>Confirmed as it is now, by whoever sits here or by somebody who put their own name to it.</summary>
    private bool IsConfirmed(ReviewPage page, RestingFact resting) => DecisionOn(page, resting) is { IsRefusal: false } decision
        && decision.Hash == resting.Hash
        && (_authors.Known(decision.By).Is(_authors.Known(Reviewer))
            || (decision.Line >= 0 && _authors.OfLines(_passages.PathOf(page.Source), decision.Line, decision.Line) is { } recorded
                && recorded.All(r => r.Main.Is(_authors.Known(decision.By)))));

    private string? FindObstacle(ReviewedFact fact)
    {
        if (_workspace.Findings.Any(f => f.Severity == Severity.Error && f.Location.Path == fact.File.Path))
        {
            return "its file has errors: run 'dataset check' and mend them first";
        }

        if (_facts.Of(fact.Record) is { } review && review.Hash == fact.Hash)
        {
            return "reviewed by " + review.By.Name + " on " + review.On;
        }

        return _authors.OfFact(fact) is not { } wrote ? "it is not committed yet, so that its author is not known: commit it first"
            : wrote.Any(w => w.Includes(_authors.Known(Reviewer))) ? "you wrote it: somebody else must review it"
            : null;
    }
}
