using System.CommandLine;
using Dataset.Cli.History;
using Dataset.Cli.Projects;

namespace Dataset.Cli.Diffing;

/// <summary><c>diff</c>: what changed in the data, whatever moved in the files.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> revision = new("revision")
        {
            Description =
            "What to compare the files with: a commit, a branch, a tag; or two of them as A..B.",
            DefaultValueFactory = _ => "HEAD"
        };
        Option<string> format =
            new("--format") { Description = "How to print; markdown is a section for the changelog.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        Command command = new("diff", "Shows what changed in the data, and which version that demands.") { revision, format };
        command.SetAction(parsed => Run(context, parsed.GetValue(revision)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ToolContext context, string revision, string format)
    {
        DatasetProject project = DatasetProject.Find(context);
        Git git = Git.Open(project.Root);
        string[] ends = revision.Split("..");
        if (ends.Length > 2 || revision.Contains("...", StringComparison.Ordinal) || ends.Any(e => e.Length == 0))
        {
            throw new ToolError("'" + revision + "' is no revision: name one, or two as A..B.");
        }

        DataDiff diff;
        using (new Waiting(context, "Reading two revisions…"))
        {
            Snapshot before = Snapshot.OfCommit(project, git, ends[0], context.Cancellation);
            Snapshot after =
                ends.Length == 2 ? Snapshot.OfCommit(project, git, ends[1], context.Cancellation) : Snapshot.OfDisk(project, context.Cancellation);
            diff = DataDiff.Of(before, after);
        }

        switch (format)
        {
            case "markdown":
                context.Out.Write(DiffReports.Markdown(diff));
                break;
            case "json":
                context.Out.Write(DiffReports.Json(diff));
                break;
            default:
                DiffReports.Text(Screen.Of(context), diff);
                break;
        }

        return ExitCode.Success;
    }
}
