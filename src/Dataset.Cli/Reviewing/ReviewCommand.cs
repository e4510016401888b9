using System.CommandLine;
using Dataset.Cli.Diffing;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Reviewing;

/// <summary><c>review</c>: a second person reads each passage once, compares it with what rests on it, and says so.</summary>
internal static class ReviewCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> ids = new("ids") { Description = "The facts whose passages to look at.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> changed = new("--changed") { Description = "Every passage with a fact that is new or has changed since its review." };
        Option<string?> since = new("--since") { Description = "Of those, only what is new or has changed since a revision, as in --since main." };
        Option<string?> source = new("--source") { Description = "Of those, only the passages of this source." };
        Command command =
            new("review", "Shows passages with all that rests on them, and records who checked them.") { ids, changed, since, source };
        command.SetAction(parsed => Run(
            context,
            new Choice(parsed.GetValue(ids) ?? [], parsed.GetValue(changed), parsed.GetValue(since), parsed.GetValue(source))));
        return command;
    }

    private static int Run(ToolContext context, Choice choice)
    {
        bool isSelection = choice.IsChanged || choice.Since is not null || choice.Source is not null;
        if (choice.Ids.Length > 0 == isSelection)
        {
            throw new ToolError("name the facts to review, or all that changed with --changed. Try 'dataset review --help'.");
        }

        Workspace workspace = Workspace.Load(context);
        Git git = Git.Open(workspace.Project.Root);
        List<ReviewedFact> facts = ReviewedFact.All(workspace);
        List<ReviewPage> all = ReviewPage.All(workspace, facts);
        ReviewLog log = new(workspace, git, all, Reviewer(context, git));
        HashSet<string> named = new(choice.Ids.Select(id => Find(facts, id).Record), StringComparer.Ordinal);
        List<ReviewPage> pages = isSelection ? Selected(context, workspace, git, all, choice).Where(log.IsOpen).ToList() : Of(all, named);
        new ReviewSession(context, log, pages, named).Run();
        Screen screen = Screen.Of(context);
        screen.Paragraph(0, new Run(
            Summary.Count(pages.Count, "passage") + ", " + Summary.Count(log.Decided, "decision") + " recorded, "
                + Summary.Count(log.Completed, "fact") + " reviewed" + (log.Decided > 0 ? ": commit the folder 'reviews'" : "")));
        return ExitCode.Success;
    }

    /// <summary>Whoever can record a review must have a name; whoever only reads need not.</summary>
    private static Person Reviewer(ToolContext context, Git git) => git.Identity()
        ?? (context.CanAsk
            ? throw new ToolError(
                "git does not know who you are: run 'git config user.name \"Your Name\"' and 'git config user.email you@example.org'.")
            : Person.Nobody);

    private static List<ReviewPage> Selected(ToolContext context, Workspace workspace, Git git, List<ReviewPage> pages, Choice choice)
    {
        if (choice.Source is { } source)
        {
            workspace.ArticleOf(source);
            pages = pages.FindAll(p => p.Source == source);
        }

        if (choice.Since is { } revision)
        {
            Snapshot then = Snapshot.OfCommit(workspace.Project, git, revision, context.Cancellation);
            Snapshot now = Snapshot.OfDisk(workspace.Project, context.Cancellation);
            DataDiff diff = DataDiff.Of(then, now);
            pages = Of(pages, diff.Added.Concat(diff.Changed.Select(c => c.Record)));
        }

        return pages;
    }

    private static List<ReviewPage> Of(List<ReviewPage> pages, IEnumerable<string> records)
    {
        HashSet<string> wanted = new(records, StringComparer.Ordinal);
        return pages.FindAll(p => p.Facts.Any(f => wanted.Contains(f.Fact.Record)));
    }

    private static ReviewedFact Find(List<ReviewedFact> facts, string id)
    {
        List<ReviewedFact> found = facts.Where(f => f.Key == id || f.Record == id).ToList();
        string? near = found.Count > 0 ? null : Similarity.Suggest(id, facts.Select(f => f.Key));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ToolError("there is no fact '" + id + "'"
                + (near is null ? ": 'dataset find \"" + id + "\"' looks for the words everywhere." : "; did you mean '" + near + "'?")),
            _ => throw new ToolError("'" + id + "' could be " + string.Join(" or ", found.Select(f => "'" + f.Record + "'")) + ": write one of these."),
        };
    }

    private sealed record Choice(string[] Ids, bool IsChanged, string? Since, string? Source);
}
