using System.CommandLine;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Renaming;

/// <summary><c>rename</c>: gives a row another id, everywhere at once.</summary>
internal static class RenameCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> old = new("old") { Description = "The id as it is." };
        Argument<string> now = new("new") { Description = "The id as it shall be." };
        Option<bool> redirect = new("--redirect") { Description = "Leave a redirect even if the id was never released." };
        Command command = new("rename", "Moves an id through every file.") { old, now, redirect };
        command.SetAction(parsed => Run(context, parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(redirect)));
        return command;
    }

    private static int Run(ToolContext context, string old, string now, bool redirect)
    {
        Workspace workspace = Workspace.Load(context);
        IdUses uses = IdUses.Find(workspace, old);
        if (KeyRules.WhyNot(now, uses.Table.Spec.Files.Count > 0 ? uses.Table.Spec : uses.Table.Spec with { NamedMembers = true }) is { } whyNot)
        {
            throw new ToolError("'" + now + "' cannot be an id: " + whyNot + ".");
        }

        IdUses.RefuseTaken(workspace, now);
        FileChanges changes = new(workspace);
        // A key that is the file's name moves with the file.
        bool isWritten = uses.Table.Columns[uses.Table.Spec.Key[0]].Source is not (ColumnSource.FileName or ColumnSource.FilePath);
        foreach (Location place in isWritten ? uses.References.Prepend(uses.Key) : uses.References)
        {
            Rewrite(workspace, changes, place, old, now);
        }

        foreach (CuratedFile file in workspace.Files.Where(f => Path.GetFileNameWithoutExtension(f.Path) == old))
        {
            changes.Move(file.Path, file.Path[..(file.Path.LastIndexOf('/') + 1)] + now + Path.GetExtension(file.Path));
        }

        string? redirects = redirect || uses.IsReleased ? RedirectEntry.Add(workspace, changes, old, [now], null) : null;
        changes.Commit(context.Cancellation);
        Report(Screen.Of(context), workspace, changes, old, now, uses.References.Count, redirects);
        return ExitCode.Success;
    }

    /// <summary>Replaces a scalar and nothing around it: its quotation marks stay.</summary>
    public static void Rewrite(Workspace workspace, FileChanges changes, Location place, string old, string now)
    {
        string written = workspace.TextOf(place.Path)!.Substring(place.Start, place.Length);
        int at = written.IndexOf(old, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ToolError("'" + old + "' is written in an unusual way at " + place.Path + ":" + (place.Line + 1) + ": write it plainly first.");
        }

        changes.Replace(place.Path, place.Start + at, old.Length, now);
    }

    private static void Report(Screen screen, Workspace workspace, FileChanges changes, string old, string now, int references, string? redirects)
    {
        screen.Line(old + " is now " + now + ": its row and " + Summary.Count(references, "reference"));
        foreach (string path in workspace.Files.Select(f => f.Path).Where(p => changes.Edited.Contains(p) || changes.PathOf(p) != p))
        {
            screen.Line("  " + path + (changes.PathOf(path) == path ? "" : " -> " + changes.PathOf(path)), Ink.Dim);
        }

        if (redirects is not null)
        {
            screen.Line("  " + redirects + ": a redirect from " + old, Ink.Dim);
        }
    }
}
