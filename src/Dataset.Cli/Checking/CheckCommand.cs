using System.CommandLine;
using Dataset.Cli.Projects;
using Dataset.Cli.Reviewing;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Checking;

/// <summary><c>check</c>: everything that the build would say, at once.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> paths = new("paths")
        {
            Description =
            "Files or folders to report on; all where none is given. Everything is read in any case.",
            Arity = ArgumentArity.ZeroOrMore
        };
        Option<string> format = new("--format") { Description = "How to print.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "github", "sarif", "json");
        Option<bool> watch = new("--watch") { Description = "Check again whenever a file is saved." };
        Option<bool> release = new("--release") { Description = "Demand what a release needs: every fact reviewed by a second person." };
        Command command = new("check", "Checks every fact, as the build does.") { paths, format, watch, release };
        command.SetAction(parsed =>
        {
            DatasetProject project = DatasetProject.Find(context);
            CheckSettings settings = new(
                PathFilter.Of(project, context.Directory, parsed.GetValue(paths) ?? []), parsed.GetValue(format)!, parsed.GetValue(release));
            return parsed.GetValue(watch) ? Watcher.Run(context, project, settings) : Run(context, new WorkspaceLoader(project), settings);
        });
        return command;
    }

    /// <summary>One check; the exit code says whether there are errors.</summary>
    /// <param name="context">The tool's surroundings.</param>
    /// <param name="loader">Remembers what did not change since the last check.</param>
    /// <param name="settings">What the user wants to see.</param>
    /// <param name="after">What is to be done with what was read.</param>
    public static int Run(ToolContext context, WorkspaceLoader loader, CheckSettings settings, Action<Workspace>? after = null)
    {
        Workspace workspace;
        using (new Waiting(context, "Reading the dataset…"))
        {
            workspace = loader.Load(context.Cancellation);
        }

        CheckResult result = CheckResult.Of(workspace, settings);
        switch (settings.Format)
        {
            case "github":
                GithubReport.Write(context.Out, result);
                break;
            case "sarif":
                SarifReport.Write(context.Out, result);
                break;
            case "json":
                JsonReport.Write(context.Out, result);
                break;
            default:
                TextReport.Write(Screen.Of(context), result);
                break;
        }

        context.Out.Flush();
        after?.Invoke(workspace);
        return result.IsInOrder ? ExitCode.Success : ExitCode.NotInOrder;
    }
}

/// <summary>What the user wants to see.</summary>
internal sealed record CheckSettings(PathFilter Paths, string Format, bool Release);

/// <summary>What a check found.</summary>
/// <param name="Workspace">What was checked.</param>
/// <param name="Findings">Those that the user asked for.</param>
/// <param name="Summary">The dataset in numbers.</param>
/// <param name="Demand">What a release still needs; null where nothing is missing or no release was asked for.</param>
internal sealed record CheckResult(Workspace Workspace, IReadOnlyList<RenderedFinding> Findings, Summary Summary, string? Demand)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;

    public bool IsInOrder => Errors == 0 && Demand is null;

    public static CheckResult Of(Workspace workspace, CheckSettings settings)
    {
        Summary summary = Summary.Of(workspace);
        string? demand = settings.Release ? ReviewStatus.Demand(workspace) : null;
        return new CheckResult(workspace, workspace.Findings.Where(f => settings.Paths.Contains(f.Location.Path)).ToList(), summary, demand);
    }
}
