using System.Threading.Channels;
using Dataset.Cli.Projects;
using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Checking;

/// <summary>Does something again whenever a file is saved, until it is interrupted.</summary>
internal static class Watcher
{
    /// <summary>An editor saves in several steps: what comes within this time is one edit.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    /// <summary>
    /// Who writes a file may keep it locked for a moment behind its last change, and no event says when it is free: it is tried again, less and less
    /// often, and no longer than so.
    /// </summary>
    private static readonly TimeSpan s_firstRetry = TimeSpan.FromMilliseconds(50), s_lastRetry = TimeSpan.FromSeconds(30);

    private static readonly string[] s_settings = [".editorconfig", ".globalconfig", "Directory.*.props", "Directory.*.targets"];

    private static readonly string[] s_watched =
        [.. s_settings, "*.csproj", "*.yaml", "*.yml", "*.json", "*.jsonc", "*.md", "*.txt", "*.cs"];

    /// <summary>Checks.</summary>
    public static int Run(ToolContext context, DatasetProject project, CheckSettings settings) =>
        Run(context, project, loader => CheckCommand.Run(context, loader, settings, workspace => WriteIds(loader, workspace)));

    /// <param name="context">The tool's surroundings.</param>
    /// <param name="project">The project whose files are watched.</param>
    /// <param name="step">What is done at first and after each edit; the last that is not cut off gives the exit code.</param>
    public static int Run(ToolContext context, DatasetProject project, Func<WorkspaceLoader, int> step)
    {
        WorkspaceLoader loader = new(project);
        Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        List<FileSystemWatcher> watchers = project.Folders.Select(folder => Watch(folder, isDeep: true, changes.Writer, s_watched))
            .Append(Watch(project.Root, isDeep: false, changes.Writer, s_settings)).ToList();
        try
        {
            int code = ExitCode.Success;
            TimeSpan retry = s_firstRetry;
            while (!context.Cancellation.IsCancellationRequested)
            {
                code = Try(context, loader, step) ?? code;
                retry = loader.HasUnreadable ? retry * 2 : s_firstRetry;
                bool isTriedAgain = loader.HasUnreadable && retry <= s_lastRetry;
                if (!WaitForChange(changes.Reader, isTriedAgain ? retry : Timeout.InfiniteTimeSpan, context.Cancellation))
                {
                    break;
                }

                context.Out.Write('\n');
            }

            return code;
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static int? Try(ToolContext context, WorkspaceLoader loader, Func<WorkspaceLoader, int> step)
    {
        try
        {
            loader.Project = loader.Project.Reread(context);
            return step(loader);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ToolError)
        {
            // A file that an editor is just replacing: its next event is on the way.
            Screen.OfErrors(context).Write("error", Ink.Error).Line(": " + error.Message.ReplaceLineEndings(" "));
            return null;
        }
    }

    /// <summary>Of declarations with errors no row is known: the ids that editors propose stay as they were.</summary>
    private static void WriteIds(WorkspaceLoader loader, Workspace workspace)
    {
        if (!loader.Declared!.HasErrors)
        {
            SchemaFiles.WriteIds(workspace);
        }
    }

    /// <summary>Waits for a change, but no longer than so; whether it goes on.</summary>
    private static bool WaitForChange(ChannelReader<bool> changes, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            Task.WhenAny(changes.WaitToReadAsync(cancellation).AsTask(), Task.Delay(atMost, cancellation)).Unwrap().GetAwaiter().GetResult();
            changes.TryRead(out _);
            while (true)
            {
                Task.Delay(s_pause, cancellation).GetAwaiter().GetResult();
                if (!changes.TryRead(out _))
                {
                    return true;
                }
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static FileSystemWatcher Watch(string folder, bool isDeep, ChannelWriter<bool> changes, params string[] filters)
    {
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = isDeep };
        foreach (string filter in filters)
        {
            watcher.Filters.Add(filter);
        }

        watcher.Changed += (_, _) => changes.TryWrite(true);
        watcher.Created += (_, _) => changes.TryWrite(true);
        watcher.Deleted += (_, _) => changes.TryWrite(true);
        watcher.Renamed += (_, _) => changes.TryWrite(true);

        // Too much at once: what changed is not known, that something did is enough.
        watcher.Error += (_, _) => changes.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
