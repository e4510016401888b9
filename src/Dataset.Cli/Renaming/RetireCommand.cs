using System.CommandLine;
using Dataset.Cli.Editing;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Renaming;

/// <summary><c>retire</c>: takes a row out and says what became of its id.</summary>
internal static class RetireCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> id = new("id") { Description = "The id of the row." };
        Option<string[]> to = new("--to")
        {
            Description = "The row, or the rows, that take its place. References move to a single one.",
            AllowMultipleArgumentsPerToken = true
        };
        Option<string?> note = new("--note") { Description = "Why, for those who look for it." };
        Option<bool> redirect = new("--redirect") { Description = "Leave a redirect even if the id was never released." };
        Command command = new("retire", "Takes a row out and leaves a redirect where it was released.") { id, to, note, redirect };
        command.SetAction(parsed =>
            Run(context, parsed.GetValue(id)!, [.. (parsed.GetValue(to) ?? []).Distinct()], parsed.GetValue(note), parsed.GetValue(redirect)));
        return command;
    }

    private static int Run(ToolContext context, string id, string[] to, string? note, bool redirect)
    {
        Workspace workspace = Workspace.Load(context);
        IdUses uses = IdUses.Find(workspace, id);
        foreach (string successor in to)
        {
            if (IdUses.Find(workspace, successor).Id == id)
            {
                throw new ToolError("'" + id + "' cannot take its own place: name another row with --to, or none.");
            }
        }

        List<Location> left = uses.References.Where(l => !IsInRow(uses, l)).ToList();
        if (left.Count > 0 && to.Length != 1)
        {
            throw new ToolError(
                "'" + id + "' is still referred to at " + string.Join(", ", left.Take(5).Select(l => l.Path + ":" + (l.Line + 1)))
                + (left.Count > 5 ? " and " + Summary.Count(left.Count - 5, "more place") : "")
                    + ": change that first, or name the one row that takes its place with --to.");
        }

        FileChanges changes = new(workspace);
        if (RowText.Removal(uses.File, workspace.Schema, uses.Key.Start) is { } removal)
        {
            changes.Replace(uses.File.Path, removal.Start, removal.End - removal.Start, "");
        }
        else
        {
            changes.Delete(uses.File.Path);
        }

        foreach (Location place in left)
        {
            RenameCommand.Rewrite(workspace, changes, place, id, to[0]);
        }

        string? redirects = redirect || note is not null || uses.IsReleased ? RedirectEntry.Add(workspace, changes, id, to, note) : null;
        changes.Commit(context.Cancellation);
        Screen screen = Screen.Of(context);
        screen.Line(
            id + " is taken out of " + uses.File.Path + (left.Count > 0 ? "; " + Summary.Count(left.Count, "reference") + " now to " + to[0] : ""));
        if (redirects is not null)
        {
            screen.Line("  " + redirects + ": a redirect from " + id, Ink.Dim);
        }

        return ExitCode.Success;
    }

    /// <summary>What a row says of itself goes with it.</summary>
    private static bool IsInRow(IdUses uses, Location place)
    {
        if (place.Path != uses.File.Path)
        {
            return false;
        }

        int next = uses.File.Bound.Rows.Rows.Items.Select(r => uses.File.Bound.Places[r.Node].Start)
            .Where(s => s > uses.File.Bound.Places[uses.Row.Node].Start)
            .DefaultIfEmpty(int.MaxValue).Min();
        return place.Start >= uses.File.Bound.Places[uses.Row.Node].Start && place.Start < next;
    }
}
