using System.CommandLine;
using Dataset.Cli.Diffing;
using Dataset.Cli.Editing;
using Dataset.Cli.History;
using Dataset.Cli.Projects;
using Dataset.Cli.Reviewing;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;

namespace Dataset.Cli.Releasing;

/// <summary><c>release</c>: writes down which ids applications may hold from now on.</summary>
internal static class ReleaseCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> version = new("version") { Description = "The version, as in 1.2.0." };
        Command command =
            new("release", "Adds every id to the ledger of released ids, sets the version, and prints the changelog; demands what 'check "
                + "--release' demands.") { version };
        command.SetAction(parsed => Run(context, parsed.GetValue(version)!));
        return command;
    }

    private static int Run(ToolContext context, string given)
    {
        SemanticVersion version =
            SemanticVersion.Of(given) ?? throw new ToolError("'" + given + "' is no version: write three numbers, as in 1.2.0.");
        Workspace workspace = ChangeSet.LoadSound(context);
        Screen screen = Screen.Of(context);
        if (ReviewStatus.Demand(workspace) is { } demand)
        {
            screen.Line(demand, Ink.Error);
            return ExitCode.NotInOrder;
        }

        Git git = Git.Open(workspace.Project.Root);
        string section = Changes(context, workspace, git, version);
        DatasetProject project = workspace.Project;
        string? ledger = File.Exists(project.Ledger) ? TextFile.Read(project.Ledger) : null;
        List<FileChange> changes = [FileChange.Edit(project.Ledger, ledger, LedgerText.With(ledger, LedgerText.LinesOf(workspace), out int added))];
        if (VersionField.Set(workspace, version.ToString()) is { } edition)
        {
            changes.Add(edition);
        }

        FileTransaction.Commit(project.Root, changes, context.Cancellation);
        context.Out.Write(section);
        screen.Line()
            .Line(Summary.Count(added, "id") + " added to " + project.Shorten(project.Ledger))
            .Line("commit this, put the section above into the release notes, and tag the commit: git tag v" + version);
        return ExitCode.Success;
    }

    /// <summary>The changelog's section; a refusal where the version says less than what changed.</summary>
    private static string Changes(ToolContext context, Workspace workspace, Git git, SemanticVersion version)
    {
        Snapshot now = Snapshot.OfDisk(workspace.Project, context.Cancellation);
        List<SemanticVersion> released = git.Tags("v*").Select(t => SemanticVersion.Of(t[1..])).OfType<SemanticVersion>().Order().ToList();
        if (released.Count == 0)
        {
            return "## " + version + "\n\nThe first release: " + Summary.Count(now.Rows.Count, "row") + ".\n";
        }

        SemanticVersion last = released[^1];
        DataDiff diff = DataDiff.Of(Snapshot.OfCommit(workspace.Project, git, "v" + last, context.Cancellation), now, last.ToString());
        SemanticVersion least = SemanticVersion.Of(diff.Next ?? "") ?? throw new ToolError("nothing in the data has changed since v" + last + ": there is nothing to release.");
        return version.CompareTo(least) < 0
            ? throw new ToolError("after v" + last + " a " + diff.Bump.ToString().ToLowerInvariant()
                + " change demands at least " + least + ", and not " + version + "; 'dataset diff v" + last + "' shows what changed.")
            : DiffReports.Markdown(diff with { Next = version.ToString() });
    }
}
