using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Checking;
using Dataset.Cli.Editing.Sources;
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
        Option<bool> accept = new("--accept-article")
        {
            Description = "Pin the articles as they are now: fill in a missing or changed hash, and say which quotes still hold.",
        };
        Command command =
            new("fix", "Puts right what needs no judgement: misspelt names, the shape of quotation marks, order and form.") { paths, accept };
        command.SetAction(parsed => Run(context, parsed.GetValue(paths) ?? [], parsed.GetValue(accept)));
        return command;
    }

    private static int Run(ToolContext context, string[] paths, bool accepts)
    {
        Workspace workspace = Workspace.Load(context);
        PathFilter filter = PathFilter.Of(workspace.Project, context.Directory, paths);
        Screen screen = Screen.Of(context);
        ChangeSet changes = new(workspace);
        List<Fix> fixes = [];
        List<AcceptedArticle> accepted = [];
        foreach (CuratedFile file in workspace.Files.Where(f => filter.Contains(f.Path)))
        {
            List<Fix> ofFile = Fixes.Of(workspace, file);
            List<AcceptedArticle> articles = accepts ? AcceptedArticles.Of(workspace, file) : [];
            string text = TextEdit.Apply(file.Text.Text, ofFile.Select(f => f.Edit).Concat(articles.Select(a => a.Edit)));
            if (file.Yaml.Reading.Sets.Count == 0)
            {
                text = FormattedText.Of(text, YamlReader.Read(file.Path, text), workspace.Schema).Text ?? text;
            }

            if (text == file.Text.Text)
            {
                continue;
            }

            if (AtomicFile.IsReadOnly(workspace.Project.Expand(file.Path)))
            {
                screen.Write("cannot fix ", Ink.Error).Line(file.Path + ": it is read-only");
                continue;
            }

            fixes.AddRange(ofFile);
            accepted.AddRange(articles);
            changes.Set(file.Path, text);
        }

        // Quotes that an accepted article broke are to be seen, not in the way.
        Workspace after = changes.Paths.Count == 0 ? workspace
            : accepted.Count > 0 ? changes.CommitAnyway(context.Cancellation)
            : changes.Commit(context.Cancellation);
        int left = after.Findings.Count(f => f.Severity == Severity.Error);
        accepted.ForEach(a => AcceptedArticles.Report(screen, after, a));
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
