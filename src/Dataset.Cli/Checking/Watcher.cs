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
            while (!context.Cancellation.IsCancellationRequested)
            {
                code = Try(context, loader, step) ?? code;
                if (!WaitForChange(changes.Reader, context.Cancellation))
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

    private static bool WaitForChange(ChannelReader<bool> changes, CancellationToken cancellation)
    {
        try
        {
            changes.ReadAsync(cancellation).AsTask().GetAwaiter().GetResult();
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
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
