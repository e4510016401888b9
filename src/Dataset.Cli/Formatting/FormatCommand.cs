using System.CommandLine;
using Dataset.Cli.Checking;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary><c>format</c>: the one form that curated files have, so that a diff shows facts and nothing else.</summary>
internal static class FormatCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> paths =
            new("paths") { Description = "Files or folders to format; all where none is given.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> check = new("--check") { Description = "Change nothing, and say which files would change." };
        Command command = new("format", "Brings curated files into their one form; no value changes, comments stay.") { paths, check };
        command.SetAction(parsed => Run(context, parsed.GetValue(paths) ?? [], parsed.GetValue(check)));
        return command;
    }

    private static int Run(ToolContext context, string[] paths, bool isCheck)
    {
        Workspace workspace = Workspace.Load(context);
        PathFilter filter = PathFilter.Of(workspace.Project, context.Directory, paths);
        Screen screen = Screen.Of(context);
        int unreadable = 0, total = 0, kept = 0;
        List<FileChange> changes = [];
        foreach (CuratedFile file in workspace.Files.Where(f => filter.Contains(f.Path)))
        {
            if (DataFileName.IsAlmostData(file.Path))
            {
                continue;
            }

            if (file.Yaml.Reading.Sets.Count > 0)
            {
                // What a record claims as it stands is somebody else's.
                kept++;
                continue;
            }

            total++;
            string path = workspace.Project.Expand(file.Path);
            FormattedText formatted = IsOfOthers(file, workspace.Schema)
                ? new(null, "no table of this dataset stands in it: is it of another project?")
                : FormattedText.Of(file.Text.Text, file.Yaml, workspace.Schema);
            if (formatted.WhyNot is { } whyNot)
            {
                unreadable++;
                screen.Write("cannot format ", Ink.Error).Line(file.Path + ": " + whyNot);
            }
            else if (formatted.Text != file.Text.Text && !isCheck && AtomicFile.IsReadOnly(path))
            {
                unreadable++;
                screen.Write("cannot format ", Ink.Error).Line(file.Path + ": it is read-only");
            }
            else if (formatted.Text != file.Text.Text)
            {
                changes.Add(FileChange.Edit(path, file.Text.Text, formatted.Text));
                screen.Line((isCheck ? "would format " : "formatted ") + file.Path);
            }
        }

        if (!isCheck)
        {
            FileTransaction.Commit(workspace.Project.Root, changes, context.Cancellation);
        }

        screen.Line(Summary.Count(total, "file") + ", "
            + changes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + (isCheck ? " to format" : " formatted")
            + (kept > 0 ? "; " + Summary.Count(kept, "file") + " of [Files] left as " + (kept == 1 ? "it is" : "they are") : ""));
        return unreadable > 0 || (isCheck && changes.Count > 0) ? ExitCode.NotInOrder : ExitCode.Success;
    }

    /// <summary>Whether nothing in a file is known: then nobody knows its form either.</summary>
    private static bool IsOfOthers(CuratedFile file, DatasetSchema schema) =>
        file.Yaml.Root is { Entries.Count: > 0 } root
        && !root.Entries.Items.Any(e => schema.Tables.Items.Any(t => t.Kind == TableKind.Entity && t.YamlName == e.Key.Value));
}
