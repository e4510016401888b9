using System.CommandLine;
using System.Net.Sockets;
using Dataset.Cli.Checking;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
using Dataset.Site;

namespace Dataset.Cli.Site;

/// <summary><c>serve</c>: the explorer on this machine, made anew while a curator edits.</summary>
internal static class ServeCommand
{
    private const int MostFindings = 100;

    public static Command Create(ToolContext context)
    {
        Option<int> port = new("--port") { Description = "The port; left out, any that is free." };
        port.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                given.AddError("a port is a number from 1 to 65535.");
            }
        });
        Command command = new("serve", "Shows the dataset in a browser on this machine, with the articles, and follows your edits.") { port };
        command.SetAction(parsed => Run(context, parsed.GetValue(port)));
        return command;
    }

    private static int Run(ToolContext context, int port)
    {
        if (!WholeTool.IsHere)
        {
            throw new NeedsWholeTool();
        }

        DatasetProject project = DatasetProject.Find(context);
        SiteServer server;
        try
        {
            server = new SiteServer(port);
        }
        catch (SocketException error)
        {
            throw new ToolError("cannot listen on port " + port.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + error.Message);
        }

        using (server)
        {
            bool isFirst = true;
            Watcher.Run(context, project, loader =>
            {
                DatasetFiles files = loader.Read();
                Workspace workspace = loader.Load(files, context.Cancellation);
                List<RenderedFinding> errors = [.. workspace.Findings.Where(f => f.Severity == Severity.Error)];
                string said = string.Join('\n', errors.Select(Text));
                return new WatchedVerdict(files, errors.Count == 0 && !files.HasEmpty, said, () =>
                {
                    Make(context, workspace, errors, server, isFirst);
                    if (isFirst)
                    {
                        Screen.Of(context).Line("serving " + server.Address + " (Ctrl+C ends it)", Ink.Strong);
                        context.Out.Flush();
                    }

                    isFirst = false;
                    return ExitCode.Success;
                });
            });
            return ExitCode.Success;
        }
    }

    private static void Make(ToolContext context, Workspace workspace, List<RenderedFinding> errors, SiteServer server, bool isFirst)
    {
        Screen screen = Screen.Of(context);
        string made = Guid.NewGuid().ToString("N");
        if (errors.Count == 0)
        {
            List<SiteFile> files = [.. SiteBuilder.Build(SiteData.Of(workspace, withArticles: true, servedAs: made))];
            server.Show(made, files);
            screen.Line("made " + Summary.Count(files.Count, "file"));
        }
        else
        {
            string problem = Summary.Count(errors.Count, "error") + " in the dataset; 'dataset check' shows them all. "
                + "The first: " + Text(errors[0]);
            if (isFirst)
            {
                server.Show(made, SiteBuilder.Problems(made, Summary.Count(errors.Count, "error"), [.. errors.Take(MostFindings).Select(Text)]));
            }

            server.Complain(problem);
            screen.Line(Summary.Count(errors.Count, "error") + "; the pages stay as they were", Ink.Warning);
        }

        context.Out.Flush();
    }

    private static string Text(RenderedFinding finding) => finding.Location.Path + "("
        + (finding.Location.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + "): " + finding.Id + ": " + finding.Message;
}
