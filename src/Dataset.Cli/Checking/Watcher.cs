using System.Threading.Channels;
using Dataset.Cli.Projects;
using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Checking;

/// <summary>Does something again whenever a file is saved, until it is interrupted.</summary>
internal static class Watcher
{
    /// <summary>
    /// An editor saves in several steps: what comes within this time is one edit. Only what looks wrong waits for it: a file of which a half is there
    /// must raise no alarm.
    /// </summary>
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
        Run(context, project, loader => CheckCommand.Again(context, loader, settings, workspace => WriteIds(loader, workspace)));

    /// <param name="context">The tool's surroundings.</param>
    /// <param name="project">The project whose files are watched.</param>
    /// <param name="judge">Looks at the dataset, at first and after each edit; the last that is told and not cut off gives the exit code.</param>
    public static int Run(ToolContext context, DatasetProject project, Func<WorkspaceLoader, WatchedVerdict> judge)
    {
        WorkspaceLoader loader = new(project);
        ChangedFiles changed = new();
        Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        List<FileSystemWatcher> watchers = project.Folders.Select(folder => Watch(folder, isDeep: true, changed, changes.Writer, s_watched))
            .Append(Watch(project.Root, isDeep: false, changed, changes.Writer, s_settings)).ToList();
        try
        {
            int code = ExitCode.Success;
            TimeSpan retry = s_firstRetry;
            WatchedVerdict? told = null;
            while (!context.Cancellation.IsCancellationRequested)
            {
                WatchedVerdict verdict;
                try
                {
                    verdict = Try(context, loader, changed, judge);
                }
                catch (NeedsCompiler) when (told is not null)
                {
                    // Whoever takes over tells at once what it finds: not before the edit is over.
                    while (WaitForMore(changes.Reader, context.Cancellation))
                    {
                    }

                    context.Out.Write('\n');
                    context.Out.Flush();
                    throw;
                }

                // What looks wrong may be half of an edit: it is judged again until nothing more comes.
                while (told is not null && !verdict.IsClean && WaitForMore(changes.Reader, context.Cancellation))
                {
                    verdict = Try(context, loader, changed, judge);
                }

                // Of one edit there may be several events; the first that finds it is the one that counts.
                if (!context.Cancellation.IsCancellationRequested && (told is null || !verdict.IsOf(told)))
                {
                    context.Out.Write(told is null ? "" : "\n");
                    code = Tell(context, verdict) ?? code;
                    told = verdict with { Tell = () => null };
                    context.WhileIdle?.Invoke();
                }

                retry = loader.HasUnreadable ? retry * 2 : s_firstRetry;
                bool isTriedAgain = loader.HasUnreadable && retry <= s_lastRetry;
                if (!WaitForChange(changes.Reader, isTriedAgain ? retry : Timeout.InfiniteTimeSpan, context.Cancellation))
                {
                    break;
                }
            }

            return code;
        }
        finally
        {
            watchers.ForEach(w => w.Dispose());
        }
    }

    private static WatchedVerdict Try(
        ToolContext context, WorkspaceLoader loader, ChangedFiles changed, Func<WorkspaceLoader, WatchedVerdict> judge)
    {
        bool isDone = false;
        try
        {
            // What data says changes nothing of the project; what cannot be read now is looked for among all files the next time.
            IReadOnlySet<string>? files = changed.Take();
            bool isData = files is not null && !loader.HasUnreadable && files.All(loader.Project.IsData);
            loader.Project = isData ? loader.Project : loader.Project.Reread(context);
            loader.Changed = isData ? files : null;
            WatchedVerdict verdict = judge(loader);
            isDone = true;
            return verdict;
        }
        catch (OperationCanceledException)
        {
            return new WatchedVerdict(null, IsClean: true, "", () => null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ToolError)
        {
            // A file that an editor is just replacing: its next event is on the way.
            return new WatchedVerdict(null, IsClean: false, error.Message, () => Complain(context, error));
        }
        finally
        {
            if (!isDone)
            {
                changed.AddAny();
            }
        }
    }

    /// <summary>What was read may be gone, or not be free, when more of it is asked for.</summary>
    private static int? Tell(ToolContext context, WatchedVerdict verdict)
    {
        try
        {
            return verdict.Tell();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ToolError)
        {
            return Complain(context, error);
        }
    }

    private static int? Complain(ToolContext context, Exception error)
    {
        Screen.OfErrors(context).Write("error", Ink.Error).Line(": " + error.Message.ReplaceLineEndings(" "));
        return null;
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
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits until an edit is over; whether anything came meanwhile, or since the dataset was read.</summary>
    private static bool WaitForMore(ChannelReader<bool> changes, CancellationToken cancellation)
    {
        bool isMore = false;
        try
        {
            do
            {
                Task.Delay(s_pause, cancellation).GetAwaiter().GetResult();
            }
            while (changes.TryRead(out _) && (isMore = true));
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        return isMore;
    }

    private static FileSystemWatcher Watch(
        string folder, bool isDeep, ChangedFiles changed, ChannelWriter<bool> changes, params string[] filters)
    {
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = isDeep };
        foreach (string filter in filters)
        {
            watcher.Filters.Add(filter);
        }

        watcher.Changed += (_, e) =>
        {
            changed.Add(e.FullPath);
            changes.TryWrite(true);
        };
        watcher.Created += (_, _) => Any();
        watcher.Deleted += (_, _) => Any();
        watcher.Renamed += (_, _) => Any();

        // Too much at once: what changed is not known, that something did is enough.
        watcher.Error += (_, _) => Any();
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Any()
        {
            changed.AddAny();
            changes.TryWrite(true);
        }
    }
}

/// <summary>What came of one look at a dataset that is watched.</summary>
/// <param name="Files">The files as they were read; null where they could not be.</param>
/// <param name="IsClean">Whether nothing is wrong, so that it may be said at once.</param>
/// <param name="Said">All that will be told, as one text.</param>
/// <param name="Tell">Tells it, and gives the exit code; null where there is none.</param>
internal sealed record WatchedVerdict(DatasetFiles? Files, bool IsClean, string Said, Func<int?> Tell)
{
    /// <summary>Whether it was told already, of the very same files.</summary>
    public bool IsOf(WatchedVerdict told) =>
        Said == told.Said && (Files is null ? told.Files is null : told.Files is { } there && Files.AreThoseOf(there));
}
