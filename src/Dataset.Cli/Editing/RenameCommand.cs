using System.CommandLine;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Core.Binding;
using Dataset.Core.Schema;

namespace Dataset.Cli.Editing;

/// <summary><c>rename</c>: another id for a row, in every file that names it.</summary>
internal static class RenameCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string> old = new("old") { Description = "The id as it is." };
        Argument<string> now = new("new") { Description = "The id as it shall be." };
        Command command = new("rename", "Gives a row another id in every file, and leaves a redirect.") { old, now };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(old), parsed.GetRequiredValue(now)));
        return command;
    }

    private static int Run(ToolContext context, string old, string now)
    {
        Workspace workspace = ChangeSet.LoadSound(context);
        TableSpec table = IdUses.TableOf(workspace, old);
        if (KeyRules.WhyNot(now, table) is { } whyNot)
        {
            throw new ToolError("'" + now + "' cannot be an id: " + whyNot + ".");
        }

        if (IdUses.All(workspace).Contains(now))
        {
            throw new ToolError("there is already a row '" + now + "'.");
        }

        if (workspace.Catalogue.Redirects.Items.Any(r => r.From == now))
        {
            throw new ToolError("'" + now + "' was an id once and is retired; an id is never used again.");
        }

        ChangeSet changes = new(workspace);
        List<IdUse> uses = IdUses.Of(workspace, old);
        string written = ScalarText.Value(now, inFlow: true);
        foreach (IGrouping<string, IdUse> file in uses.GroupBy(u => u.Path))
        {
            changes.Edit(file.Key, file.Select(u => new TextEdit(u.At.Start, u.At.Start + u.At.Length, written)).ToList());
        }

        RedirectEntry.Add(changes, workspace, old, [now]);
        changes.Commit(context.Cancellation);
        Screen.Of(context).Line("renamed " + old + " to " + now + " in " + Summary.Count(uses.Count, "place"));
        foreach (string path in changes.Paths)
        {
            Screen.Of(context).Line("  " + path, Ink.Dim);
        }

        return ExitCode.Success;
    }
}
