using System.CommandLine;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Explaining;

/// <summary><c>explain</c>: the page of a diagnostic, wherever the tool runs.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string?> id =
            new("id") { Description = "The diagnostic, such as DS2003; all are listed where none is given.", Arity = ArgumentArity.ZeroOrOne };
        Command command = new("explain", "Tells what a diagnostic means and how to fix it.") { id };
        command.SetAction(parsed => Run(Screen.Of(context), parsed.GetValue(id)));
        return command;
    }

    private static int Run(Screen screen, string? given)
    {
        if (given is null)
        {
            DiagnosticPages.Ids.ToList().ForEach(i => screen.Write(i, Ink.Accent).Line(": " + DiagnosticPages.TitleOf(i)));
            return ExitCode.Success;
        }

        string id = given.Trim().ToUpperInvariant();
        if (DiagnosticPages.Read(id) is not { } page)
        {
            string? near = Similarity.Suggest(id, DiagnosticPages.Ids);
            throw new ToolError(
                "there is no page for '" + given + "'" + (near is null ? "; 'dataset explain' lists all." : "; did you mean '" + near + "'?"));
        }

        foreach (string line in page.TrimEnd('\n').Split('\n'))
        {
            screen.Line(line, line.StartsWith('#') ? Ink.Strong : Ink.Plain);
        }

        return ExitCode.Success;
    }
}
