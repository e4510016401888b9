using System.Text;
using Dataset.Cli;
using Dataset.Cli.Workspaces;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interrupt.Cancel();
};

ToolContext context = new()
{
    Directory = Environment.CurrentDirectory,
    In = Console.In,
    Out = Console.Out,
    Error = Console.Error,
    OutIsTerminal = !Console.IsOutputRedirected,
    ErrorIsTerminal = !Console.IsErrorRedirected,
    CanAsk = !Console.IsInputRedirected && !Console.IsOutputRedirected,
    NoColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    CacheFolder = CacheFolder.OfUser(),
    Cancellation = interrupt.Token,
};
return Tool.Run(args, context);
