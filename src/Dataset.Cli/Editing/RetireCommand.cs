using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Editing;

/// <summary><c>retire</c>: takes a row out and leaves word of where it went.</summary>
internal static class RetireCommand
{
    private const int MostNamed = 5;

    public static Command Create(ToolContext context)
    {
        Argument<string> id = new("id") { Description = "The id of the row to take out." };
        Option<string[]> to = new("--to") { Description = "The id that takes its place; several where it was several things.", AllowMultipleArgumentsPerToken = true };
        Command command = new("retire", "Takes a row out, and leaves a redirect.") { id, to };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(id), parsed.GetValue(to) ?? []));
        return command;
    }

    private static int Run(ToolContext context, string id, string[] to)
    {
        Workspace workspace = ChangeSet.LoadSound(context);
        IdUses.TableOf(workspace, id);
        foreach (string target in to)
        {
            IdUses.TableOf(workspace, target);
        }

        if (to.Contains(id))
        {
            throw new ToolError("'" + id + "' cannot take its own place.");
        }

        List<IdUse> uses = IdUses.Of(workspace, id);
        IdUse row = uses.Single(u => u.IsDeclaration);
        List<IdUse> references = uses.Where(u => !u.IsDeclaration).ToList();
        if (references.Count > 0 && to.Length != 1)
        {
            IEnumerable<string> places = references.Take(MostNamed).Select(u => u.Path + ":" + (u.At.Line + 1).ToString(CultureInfo.InvariantCulture));
            throw new ToolError("'" + id + "' is still referred to in " + Summary.Count(references.Count, "place") + ": " + string.Join(", ", places)
                + (references.Count > MostNamed ? ", …" : "") + "; change these first, or name the one id that takes its place with --to.");
        }

        ChangeSet changes = new(workspace);
        string written = to.Length == 1 ? ScalarText.Value(to[0], inFlow: true) : "";
        foreach (IGrouping<string, IdUse> file in references.Where(u => !IsInside(workspace, row, u)).GroupBy(u => u.Path))
        {
            changes.Edit(file.Key, file.Select(u => new TextEdit(u.At.Start, u.At.Start + u.At.Length, written)).ToList());
        }

        // What was edited above the row in its own file has moved it.
        int shift = references.Where(u => u.Path == row.Path && u.At.Start < row.At.Start && !IsInside(workspace, row, u)).Sum(u => written.Length - u.At.Length);
        changes.Set(row.Path, RowText.Remove(changes.TextOf(row.Path)!, row.At.Start + shift));
        RedirectEntry.Add(changes, workspace, id, to);
        changes.Commit(context.Cancellation);
        Screen.Of(context).Line("retired " + id + (to.Length == 0 ? "" : ", see " + string.Join(", ", to)));
        foreach (string path in changes.Paths)
        {
            Screen.Of(context).Line("  " + path, Ink.Dim);
        }

        return ExitCode.Success;
    }

    /// <summary>What the row says of itself goes with it.</summary>
    private static bool IsInside(Workspace workspace, IdUse row, IdUse use)
    {
        if (use.Path != row.Path)
        {
            return false;
        }

        string text = workspace.Files.First(f => f.Path == row.Path).Text.Text;
        string? without = RowText.Remove(text, row.At.Start);
        return without is null || RowText.Remove(text, use.At.Start) == without;
    }
}
