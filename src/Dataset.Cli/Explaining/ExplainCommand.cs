using System.CommandLine;
using System.Text.RegularExpressions;
using Dataset.Cli.Projects;
using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Explaining;

/// <summary><c>explain</c>: the page of a diagnostic, wherever the tool runs; what a table or field of the dataset means and may hold.</summary>
internal static partial class ExplainCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string?> subject = new("subject")
        {
            Description = "A diagnostic, such as DS2003; all are listed where nothing is given. A table, part or enum, or a field: event, event.type.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command command = new("explain", "Tells what a diagnostic means and how to fix it, or what a field means and may hold.") { subject };
        command.SetAction(parsed => Run(context, parsed.GetValue(subject)));
        return command;
    }

    private static int Run(ToolContext context, string? given)
    {
        Screen screen = Screen.Of(context);
        if (given is null)
        {
            DiagnosticPages.Ids.ToList().ForEach(i => screen.Write(i, Ink.Accent).Line(": " + DiagnosticPages.TitleOf(i)));
            return ExitCode.Success;
        }

        return DiagnosticId().IsMatch(given.Trim()) ? WritePage(screen, given) : WriteSchema(context, screen, given.Trim());
    }

    private static int WritePage(Screen screen, string given)
    {
        string id = given.Trim().ToUpperInvariant();
        if (DiagnosticPages.Read(id) is not { } page)
        {
            string? near = Similarity.Suggest(id, DiagnosticPages.Ids);
            throw new ToolError(
                "there is no page for '" + given + "'" + (near is null ? "; 'dataset explain' lists all." : "; did you mean '" + near + "'?"));
        }

        bool isCode = false;
        string paragraph = "";
        foreach (string line in page.TrimEnd('\n').Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            bool isProse = !isCode && line.Length > 0 && line[0] is not ('#' or '`' or '|' or '-' or ' ');

            // Only where lines have an end: what is searched keeps those of the page.
            if (isProse && screen.Columns is not null)
            {
                paragraph += (paragraph.Length > 0 ? " " : "") + line;
                continue;
            }

            screen.Prose(paragraph);
            paragraph = "";
            screen.Line(line, !isCode && line.StartsWith('#') ? Ink.Strong : Ink.Plain);
        }

        screen.Prose(paragraph);

        return ExitCode.Success;
    }

    private static int WriteSchema(ToolContext context, Screen screen, string given)
    {
        if (!CompilerTool.IsHere)
        {
            throw new NeedsCompiler();
        }

        WorkspaceLoader loader = new(DatasetProject.Find(context));
        Workspace workspace;
        using (new Waiting(context, "Reading the dataset…"))
        {
            workspace = loader.Load(context.Cancellation);
        }

        if (loader.Declared!.HasErrors)
        {
            throw new ToolError(Workspace.BrokenDeclarations);
        }

        new SchemaPages(workspace, new DocComments(loader.Declared.Compiled.Compilation), screen).Write(given);
        return ExitCode.Success;
    }

    [GeneratedRegex(@"^DS\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiagnosticId();
}
