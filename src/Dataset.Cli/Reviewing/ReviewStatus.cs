using Dataset.Cli.History;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Reviewing;

/// <summary>Which facts a second person has reviewed as they are now.</summary>
internal static class ReviewStatus
{
    /// <summary>Facts whose review is missing or void, because they changed since. Needs no history, so it does not see who wrote what.</summary>
    public static int Unreviewed(Workspace workspace)
    {
        ReviewBook book = ReviewBook.Read(workspace.Project);
        return ReviewedFact.All(workspace).Count(f => book.Of(f.Record) is not { } review || review.Hash != f.Hash);
    }

    /// <summary>What a release still needs; null where every fact is reviewed.</summary>
    public static string? Demand(Workspace workspace) => Demands(workspace) is { Count: > 0 } demands
        ? "not ready for a release: " + Summary.Count(demands.Count, "fact") + " that no second person has reviewed, such as " + demands[0]
        : null;

    /// <summary>What a release still needs of each fact; empty where every fact is reviewed.</summary>
    private static List<string> Demands(Workspace workspace)
    {
        ReviewBook book = ReviewBook.Read(workspace.Project);
        List<ReviewedFact> facts = ReviewedFact.All(workspace);
        List<string> demands = [];
        if (!book.Reviews.Any())
        {
            return facts.Select(f => f.Record + ": never reviewed").ToList();
        }

        Authors authors = new(Git.Open(workspace.Project.Root));
        foreach (ReviewedFact fact in facts)
        {
            if (Demand(fact, book.Of(fact.Record), authors) is { } demand)
            {
                demands.Add(fact.Record + ": " + demand);
            }
        }

        return demands;
    }

    private static string? Demand(ReviewedFact fact, Review? review, Authors authors)
    {
        if (review is null)
        {
            return "never reviewed";
        }

        if (review.Hash != fact.Hash)
        {
            return "changed since " + review.By.Name + " reviewed it on " + review.On;
        }

        // Whoever commits a review stands for it: nobody records one in another's name. That somebody else names them as a co-author is not enough.
        Person by = authors.Known(review.By);
        return authors.OfLines(review.Path, review.Line, review.Line) is not { } recorded ? "its review is not committed"
            : recorded.FirstOrDefault(r => !r.Main.Is(by)) is { } other ? "its review by " + review.By.Name + " was committed by " + other.Main.Name
            : !authors.IsCommitted(fact.File.Path) ? "its file has changes that are not committed"
            : authors.OfFact(fact)?.Any(a => a.Includes(by)) == true ? review.By.Name + " reviewed it and wrote it, too"
            : null;
    }
}
