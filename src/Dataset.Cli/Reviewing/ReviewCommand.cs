using System.CommandLine;
using Dataset.Cli.Evidence;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Reviewing;

/// <summary><c>review</c>: a second person compares a fact with the words that back it, and says so.</summary>
internal static class ReviewCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> ids = new("ids") { Description = "The facts to look at.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> changed = new("--changed") { Description = "Every fact that is new or has changed since its review." };
        Command command = new("review", "Shows facts beside the passages that back them, and records who checked them.") { ids, changed };
        command.SetAction(parsed => Run(context, parsed.GetValue(ids) ?? [], parsed.GetValue(changed)));
        return command;
    }

    private static int Run(ToolContext context, string[] ids, bool changed)
    {
        if (ids.Length > 0 == changed)
        {
            throw new ToolError("name the facts to review, or all that changed with --changed. Try 'dataset review --help'.");
        }

        Workspace workspace = Workspace.Load(context);
        Git git = Git.Open(workspace.Project.Root);
        Person reviewer = git.Identity();
        ReviewBook book = ReviewBook.Read(workspace.Project);
        List<ReviewedFact> facts = ReviewedFact.All(workspace);
        List<ReviewedFact> wanted = changed
            ? facts.Where(f => book.Of(f.Record) is not { } review || review.Hash != f.Hash).ToList()
            : ids.Select(id => Find(facts, id)).Distinct().ToList();
        ILookup<string, EvidenceRecord> evidence = EvidenceRecords.Of(workspace)
            .ToLookup(e => e.Row.Contains('/', StringComparison.Ordinal) ? string.Join('/', e.Row.Split('/').Take(2)) : e.Table + "/" + e.Row);
        Authors authors = new(git);
        Screen screen = Screen.Of(context);
        int recorded = 0;
        foreach (ReviewedFact fact in wanted)
        {
            Show(screen, fact, evidence[fact.Record]);
            if (Obstacle(workspace, fact, book, authors, reviewer) is { } obstacle)
            {
                screen.Line(obstacle, Ink.Warning).Line();
            }
            else if (!context.CanAsk)
            {
                screen.Line("a review is recorded on a terminal only, where somebody answers", Ink.Warning).Line();
            }
            else if (Asks(context, screen, reviewer) is { } answer)
            {
                recorded += answer ? 1 : 0;
                if (answer)
                {
                    book.Record([fact], reviewer, DateOnly.FromDateTime(DateTime.UtcNow), context.Cancellation);
                }
            }
            else
            {
                break;
            }
        }

        screen.Line(Summary.Count(wanted.Count, "fact") + ", " + Summary.Count(recorded, "review")
            + " recorded" + (recorded > 0 ? ": commit the folder 'reviews'" : ""));
        return ExitCode.Success;
    }

    private static ReviewedFact Find(List<ReviewedFact> facts, string id)
    {
        List<ReviewedFact> found = facts.Where(f => f.Key == id || f.Record == id).ToList();
        string? near = found.Count > 0 ? null : Similarity.Suggest(id, facts.Select(f => f.Key));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ToolError("there is no fact '" + id + "'" + (near is null ? "." : "; did you mean '" + near + "'?")),
            _ => throw new ToolError("'" + id + "' could be " + string.Join(" or ", found.Select(f => "'" + f.Record + "'")) + "."),
        };
    }

    private static void Show(Screen screen, ReviewedFact fact, IEnumerable<EvidenceRecord> evidence)
    {
        screen.Line(fact.Record, Ink.Strong).Line("  " + fact.File.Path + ":" + (fact.Lines.First + 1), Ink.Dim);
        foreach (FieldImage field in fact.Image.Fields.Where(f => f.Role != ColumnRole.EvidenceList))
        {
            screen.Write("  " + field.Name, Ink.Accent).Line(": " + string.Join(", ", field.Items));
        }

        foreach (EvidenceRecord record in evidence)
        {
            string place = record.Row.Contains('/', StringComparison.Ordinal) ? string.Join('/', record.Row.Split('/').Skip(2)) + "/" : "";
            screen.Write("  " + place + record.Field, Ink.Accent)
                .Write(record.Says.Length > 0 ? " says '" + record.Says + "'" : "")
                .Write(record.Fault.Length > 0 ? " (" + record.Fault + ")" : "")
                .Write(record.Details.Length > 0 ? " {" + record.Details + "}" : "")
                .Write(" [" + record.Source + "]", Ink.Dim)
                .Line(" " + record.Quote.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Why this person cannot review this fact now; null where nothing stands in the way.</summary>
    private static string? Obstacle(Workspace workspace, ReviewedFact fact, ReviewBook book, Authors authors, Person reviewer)
    {
        IReadOnlyList<Authorship>? wrote = authors.OfFact(fact);
        return workspace.Findings.Any(
            f => f.Severity == Severity.Error && f.Location.Path == fact.File.Path) ? "its file has errors: run 'dataset check' and mend them first"
            : book.Of(fact.Record) is { } review && review.Hash == fact.Hash ? "reviewed by " + review.By.Name + " on " + review.On
            : wrote is null ? "it is not committed yet, so that its author is not known"
            : wrote.Any(w => w.Includes(authors.Known(reviewer))) ? "you wrote it: somebody else must review it"
            : null;
    }

    /// <returns>Null where the user wants to stop.</returns>
    private static bool? Asks(ToolContext context, Screen screen, Person reviewer)
    {
        screen.Write("Do the passages say so, " + reviewer.Name + "? [y]es, [n]o, [q]uit: ", Ink.Strong);
        context.Out.Flush();
        string? answer = context.ReadLine()?.Trim();
        screen.Line();
        return answer switch
        {
            null or "q" or "quit" => null,
            "y" or "yes" => true,
            _ => false,
        };
    }
}
