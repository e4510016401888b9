using Dataset.Cli.History;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Reviewing;

/// <summary>Which facts a second person has reviewed as they are now.</summary>
internal static class ReviewStatus
{
    private const string Next = "; 'dataset review --changed' goes through them", NeverReviewed = "never reviewed" + Next;

    /// <summary>Facts whose review is missing or void, because they changed since. Needs no history, so it does not see who wrote what.</summary>
    public static int Unreviewed(Workspace workspace)
    {
        ReviewBook book = ReviewBook.Read(workspace.Project);
        return ReviewedFact.All(workspace).Count(f => book.Of(f.Record) is not { } review || review.Hash != f.Hash);
    }

    /// <summary>What a release still needs, and what to do for the first; null where every fact is reviewed.</summary>
    public static string? Demand(Workspace workspace) => Demands(workspace) is { Count: > 0 } demands
        ? "not ready for a release: " + Summary.Count(demands.Count, "fact") + " that no second person has reviewed, such as " + demands[0]
        : null;

    /// <summary>What a release still needs of each fact; empty where every fact is reviewed.</summary>
    private static List<string> Demands(Workspace workspace)
    {
        ReviewBook book = ReviewBook.Read(workspace.Project);
        List<ReviewedFact> facts = ReviewedFact.All(workspace);
        Dictionary<string, Decision> refusals = Refusals(workspace, facts);
        if (!book.Reviews.Any() && refusals.Count == 0)
        {
            return facts.Select(f => f.Record + ": " + NeverReviewed).ToList();
        }

        List<string> demands = [];
        Authors authors = new(Git.Open(workspace.Project.Root));
        foreach (ReviewedFact fact in facts)
        {
            if (Demand(fact, book.Of(fact.Record), refusals.GetValueOrDefault(fact.Record), authors) is { } demand)
            {
                demands.Add(fact.Record + ": " + demand);
            }
        }

        return demands;
    }

    /// <summary>Per fact the refusal that stands: what it is about has not changed since.</summary>
    private static Dictionary<string, Decision> Refusals(Workspace workspace, List<ReviewedFact> facts)
    {
        PassageBook book = PassageBook.Read(workspace.Project);
        Dictionary<string, Decision> refusals = new(StringComparer.Ordinal);
        if (book.Decisions.Any(d => d.IsRefusal))
        {
            foreach (ReviewPage page in ReviewPage.All(workspace, facts))
            {
                foreach (RestingFact resting in page.Facts)
                {
                    if (book.Of(page.Source, page.Sentence.Start, resting.Fact.Record) is { IsRefusal: true } decision
                        && decision.Hash == resting.Hash)
                    {
                        refusals.TryAdd(decision.Record, decision);
                    }
                }
            }
        }

        return refusals;
    }

    private static string? Demand(ReviewedFact fact, Review? review, Decision? refusal, Authors authors)
    {
        if (refusal is not null)
        {
            return refusal + "; mend it, or 'dataset review " + fact.Record + "' decides anew";
        }

        if (review is null)
        {
            return NeverReviewed;
        }

        if (review.Hash != fact.Hash)
        {
            return "changed since " + review.By.Name + " reviewed it on " + review.On + Next;
        }

        // Whoever commits a review stands for it: nobody records one in another's name. That somebody else names them as a co-author is not enough.
        Person by = authors.Known(review.By);
        return authors.OfLines(review.Path, review.Line, review.Line) is not { } recorded ? "its review is not committed; commit the folder 'reviews'"
            : recorded.FirstOrDefault(r => !r.Main.Is(by)) is { } other
                ? "its review by " + review.By.Name + " was committed by " + other.Main.Name + "; " + review.By.Name + " has to commit it"
            : !authors.IsCommitted(fact.File.Path) ? "its file has changes that are not committed; commit " + fact.File.Path
            : authors.OfFact(fact)?.Any(a => a.Includes(by)) == true
                ? review.By.Name + " reviewed it and wrote it, too; somebody else runs 'dataset review " + fact.Record + "'"
            : null;
    }
}
