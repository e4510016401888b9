using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Dataset.Cli.Checking;
using Dataset.Cli.Coverage;
using Dataset.Cli.Diffing;
using Dataset.Cli.Editing;
using Dataset.Cli.Evidence;
using Dataset.Cli.Explaining;
using Dataset.Cli.Exporting;
using Dataset.Cli.Formatting;
using Dataset.Cli.Initializing;
using Dataset.Cli.Looking;
using Dataset.Cli.Quoting;
using Dataset.Cli.Releasing;
using Dataset.Cli.Renaming;
using Dataset.Cli.Reviewing;
using Dataset.Cli.Schemas;
using Dataset.Cli.Site;
using Dataset.Compiler.Text;

namespace Dataset.Cli;

/// <summary>The command line. Whatever is typed: one clear message and an exit code.</summary>
internal static class Tool
{
    private const string Name = "dataset";

    private static readonly (string Command, string What)[] s_firstSteps =
    [
        ("find WORDS", "what is known already"),
        ("show ID", "a fact, with its sentences"),
        ("new", "add a source or a fact"),
        ("check", "is everything in order?"),
        ("review --changed", "confirm what others wrote"),
    ];

    public static int Run(string[] args, ToolContext context)
    {
        Option<string?> project = new("--project")
        {
            Description = "The project of the dataset, or its folder; the nearest where none is given.",
            Recursive = true,
        };
        // No RootCommand: that one is called like the assembly.
        Command root = new(Name, "Keeps curated facts in order: checks them, proves their quotes, formats them.")
        {
            new HelpOption { Recursive = true },
            project,
            new VersionOption(),
            InitCommand.Create(context),
            CheckCommand.Create(context),
            ShowCommand.Create(context),
            FindCommand.Create(context),
            ListCommand.Create(context),
            ExplainCommand.Create(context),
            QuoteCommand.Create(context),
            EvidenceCommand.Create(context),
            CoverageCommand.Create(context),
            FormatCommand.Create(context),
            SchemaCommand.Create(context),
            FixCommand.Create(context),
            NewCommand.Create(context),
            RenameCommand.Create(context),
            RetireCommand.Create(context),
            ReviewCommand.Create(context),
            DiffCommand.Create(context),
            ExportCommand.Create(context),
            SiteCommand.Create(context),
            ServeCommand.Create(context),
            ReleaseCommand.Create(context),
        };
        root.SetAction(_ => FirstSteps(context));
        try
        {
            ParseResult parsed = root.Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                return Refuse(context, Explain(parsed));
            }

            context.Project = parsed.GetValue(project);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Out, Error = context.Error });
        }
        catch (NeedsWholeTool)
        {
            return HandOver(WholeTool.Run, args, context);
        }
        catch (NeedsCompiler)
        {
            return HandOver(CompilerTool.Run, args, context);
        }
        catch (ToolError error)
        {
            return Refuse(context, error.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Refuse(context, error.Message);
        }
        catch (Exception error)
        {
            Screen.OfErrors(context).Write("error", Ink.Error)
                .Line(": the tool failed with " + error.GetType().Name + ": "
                    + error.Message.ReplaceLineEndings(" ") + " This is a defect of the tool, please report it.");
            return ExitCode.Defect;
        }
    }

    private static int HandOver(Func<string[], int> to, string[] args, ToolContext context)
    {
        try
        {
            return to(args);
        }
        catch (ToolError error)
        {
            return Refuse(context, error.Message);
        }
    }

    /// <summary>What the tool says where it is asked for nothing.</summary>
    private static int FirstSteps(ToolContext context)
    {
        Screen screen = Screen.Of(context);
        foreach ((string command, string what) in s_firstSteps)
        {
            screen.Write(("dataset " + command).PadRight(25), Ink.Strong).Line(what);
        }

        screen.Line("'dataset --help' has all commands", Ink.Dim);
        return ExitCode.Success;
    }

    private static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string help = command.Name == Name ? " Try 'dataset --help'." : " Try 'dataset " + command.Name + " --help'.";
        if (command.Name == Name && parsed.UnmatchedTokens.Count > 0)
        {
            string wrong = parsed.UnmatchedTokens[0];
            string? near = Similarity.Suggest(wrong, command.Subcommands.Select(c => c.Name));
            return "there is no command '" + wrong + "'" + (near is null ? "." : "; did you mean '" + near + "'?") + help;
        }

        string message = string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return message.TrimEnd('.') + "." + help;
    }

    private static int Refuse(ToolContext context, string message)
    {
        Screen.OfErrors(context).Paragraph(0, new Run("error", Ink.Error), new Run(": " + message.ReplaceLineEndings(" ")));
        return ExitCode.BadUsage;
    }
}
