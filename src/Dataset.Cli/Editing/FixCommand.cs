using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Checking;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing;

/// <summary><c>fix</c>: takes the suggestions that need no judgement, and formats.</summary>
internal static class FixCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> paths =
            new("paths") { Description = "Files or folders to put right; all where none is given.", Arity = ArgumentArity.ZeroOrMore };
        Command command = new("fix", "Puts right what needs no judgement: misspelt names, the shape of quotation marks, order and form.") { paths };
        command.SetAction(parsed => Run(context, parsed.GetValue(paths) ?? []));
        return command;
    }

    private static int Run(ToolContext context, string[] paths)
    {
        Workspace workspace = Workspace.Load(context);
        PathFilter filter = PathFilter.Of(workspace.Layout, context.Directory, paths);
        Screen screen = Screen.Of(context);
        ChangeSet changes = new(workspace);
        List<Fix> fixes = [];
        foreach (CuratedFile file in workspace.Files.Where(f => filter.Contains(f.Path)))
        {
            List<Fix> ofFile = Fixes.Of(workspace, file);
            string text = TextEdit.Apply(file.Text.Text, ofFile.Select(f => f.Edit));
            if (file.Yaml.Reading.Sets.Count == 0)
            {
                text = FormattedText.Of(text, YamlReader.Read(file.Path, text), workspace.Schema).Text ?? text;
            }

            if (text == file.Text.Text)
            {
                continue;
            }

            if (AtomicFile.IsReadOnly(workspace.Layout.Expand(file.Path)))
            {
                screen.Write("cannot fix ", Ink.Error).Line(file.Path + ": it is read-only");
                continue;
            }

            fixes.AddRange(ofFile);
            changes.Set(file.Path, text);
        }

        int before = workspace.Findings.Count(f => f.Severity == Severity.Error);
        int left = changes.Paths.Count == 0 ? before : changes.Commit(context.Cancellation).Findings.Count(f => f.Severity == Severity.Error);
        Report(screen, fixes, changes, left);
        return left == 0 ? ExitCode.Success : ExitCode.NotInOrder;
    }

    private static void Report(Screen screen, List<Fix> fixes, ChangeSet changes, int left)
    {
        foreach (Fix fix in fixes)
        {
            screen.Write(fix.Finding.Location.Path + ":" + (fix.Finding.Location.Line + 1).ToString(CultureInfo.InvariantCulture), Ink.Accent)
                .Line(": '" + fix.Old.ReplaceLineEndings(" ") + "' is now '" + fix.New.ReplaceLineEndings(" ") + "'");
        }

        screen.Line(Summary.Count(fixes.Count, "suggestion") + " taken, "
            + Summary.Count(changes.Paths.Count, "file") + " written, " + Summary.Count(left, "error") + " left");
    }
}
