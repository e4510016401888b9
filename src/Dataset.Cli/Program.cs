using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using Dataset.Cli;
using Dataset.Cli.Exporting.Duck;
using Dataset.Cli.Workspaces;

MakeRoom();

// What most commands need wakes up beside the command line; a native program is awake.
if (WholeTool.IsHere)
{
    _ = Task.Run(WorkspaceLoader.WakeUp);
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, e) =>
{
    // Whoever presses it twice does not want to wait.
    e.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};

// A terminal that is closed and a system that shuts down end the command as Ctrl+C does: what was answered is kept.
using PosixSignalRegistration? terminated = OnEnd(PosixSignal.SIGTERM), closed = OnEnd(PosixSignal.SIGHUP);

ToolContext context = new()
{
    Directory = Environment.CurrentDirectory,
    In = Console.In,
    Out = Console.Out,
    Error = Console.Error,
    OutIsTerminal = !Console.IsOutputRedirected,
    OutWidth = Console.IsOutputRedirected ? null : Terminal.Width(),
    ErrorIsTerminal = !Console.IsErrorRedirected,
    CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
    NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb",
    ErrorWidth = Console.IsErrorRedirected ? 100 : Terminal.Width() ?? 100,
    CacheFolder = CacheFolder.OfUser(),
    ProgramFolders = DuckProgram.Folders(),
    Cancellation = interrupt.Token,

    // So that nothing is collected between an edit and its verdict either.
    WhileIdle = () =>
    {
        GC.Collect();
        MakeRoom();
    },
};
return Tool.Run(args, context);

// A command is over before its garbage is worth collecting; one that needs more room than this collects as ever.
static void MakeRoom()
{
    const int Room = 64 << 20;
    if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 1 << 30 || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
    {
        return;
    }

    GC.TryStartNoGCRegion(Room, disallowFullBlockingGC: true);

    // An ordinary program would take longer to find the system's function than it saves.
    if (!WholeTool.IsHere && OperatingSystem.IsLinux())
    {
        LargePages.AskForHeap(Room);
    }
}

PosixSignalRegistration? OnEnd(PosixSignal signal) => OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(signal, c =>
{
    c.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
});
