using System.CommandLine;
using Dataset.Cli.Projects;
using Dataset.Cli.Reviewing;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Workspaces.Kept;
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
            return parsed.GetValue(watch) ? Watcher.Run(context, project, settings) : Report(context, settings, Check(context, project, settings));
        });
        return command;
    }

    /// <summary>A check after others; the exit code says whether there are errors.</summary>
    /// <param name="context">The tool's surroundings.</param>
    /// <param name="loader">Remembers what did not change since the last check.</param>
    /// <param name="settings">What the user wants to see.</param>
    /// <param name="after">What is to be done with what was read, once it is told.</param>
    public static WatchedVerdict Again(ToolContext context, WorkspaceLoader loader, CheckSettings settings, Action<Workspace> after)
    {
        DatasetFiles files = loader.Read();
        Workspace workspace;
        CheckResult result;
        using (new Waiting(context, "Reading the dataset…"))
        {
            workspace = loader.Load(files, context.Cancellation);
            result = CheckResult.Of(workspace, settings);
        }

        using StringWriter said = new();
        int code = Report(context with { Out = said }, settings, result);
        return new WatchedVerdict(files, workspace.IsFlawless && !files.HasEmpty, said.ToString(), () =>
        {
            context.Out.Write(said);
            context.Out.Flush();
            after(workspace);
            return code;
        });
    }

    /// <summary>A check of its own: of a dataset that was found to be in order as it is now, nothing is read again.</summary>
    private static CheckResult Check(ToolContext context, DatasetProject project, CheckSettings settings)
    {
        using Waiting waiting = new(context, "Reading the dataset…");
        WorkspaceLoader loader = new(project);
        DatasetFiles files = loader.Read(withPrints: true);
        IReadOnlyList<TextFile> reviews = ReviewBook.Files(project);
        VerdictCache verdicts = new(context.CacheFolder);
        string key = DatasetKey.Of(project, files, reviews);
        if (!settings.Release && verdicts.Find(key) is { } known)
        {
            return new CheckResult(known.Files, [], _ => null, known.Summary, null);
        }

        KeptFiles earlier = new(context.CacheFolder, project, files);
        Workspace workspace = loader.Load(files, context.Cancellation, earlier);
        CheckResult result = CheckResult.Of(workspace, settings);
        earlier.Keep(workspace);

        // The reviews were read anew for the numbers.
        if (workspace.IsFlawless && ReviewBook.Files(project).SequenceEqual(reviews))
        {
            verdicts.Keep(key, new Verdict(result.Files, result.Summary));
        }

        return result;
    }

    private static int Report(ToolContext context, CheckSettings settings, CheckResult result)
    {
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
        return result.IsInOrder ? ExitCode.Success : ExitCode.NotInOrder;
    }
}

/// <summary>What the user wants to see.</summary>
internal sealed record CheckSettings(PathFilter Paths, string Format, bool Release);

/// <summary>What a check found.</summary>
/// <param name="Files">How many files were checked.</param>
/// <param name="Findings">Those that the user asked for.</param>
/// <param name="TextOf">The text in which a finding stands.</param>
/// <param name="Summary">The dataset in numbers.</param>
/// <param name="Demand">What a release still needs; null where nothing is missing or no release was asked for.</param>
internal sealed record CheckResult(
    int Files, IReadOnlyList<RenderedFinding> Findings, Func<string, string?> TextOf, Summary Summary, string? Demand)
{
    public int Errors => Findings.Count(f => f.Severity == Severity.Error);

    public int Warnings => Findings.Count - Errors;

    public bool IsInOrder => Errors == 0 && Demand is null;

    public static CheckResult Of(Workspace workspace, CheckSettings settings)
    {
        Summary summary = Summary.Of(workspace);
        string? demand = settings.Release ? ReviewStatus.Demand(workspace) : null;
        return new CheckResult(
            workspace.Files.Count,
            workspace.Findings.Where(f => settings.Paths.Contains(f.Location.Path)).ToList(),
            workspace.TextOf,
            summary,
            demand);
    }
}
