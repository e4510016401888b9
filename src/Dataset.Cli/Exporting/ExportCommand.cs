using System.CommandLine;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Exporting;

/// <summary><c>export</c>: the dataset for tools that do not speak C#.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolContext context)
    {
        Option<string> format = new("--format") { Description = "What to write.", Required = true };
        format.AcceptOnlyFromAmong([.. Exports.All.Select(e => e.Format)]);
        Option<string> folder = new("--out")
        {
            Description = "The folder to write into: a new one, an empty one, or one that an export wrote before.",
            Required = true,
        };
        Command command = new("export", "Writes the dataset for other tools: tables, evidence and what each value rests on.") { format, folder };
        command.SetAction(parsed => Run(context, parsed.GetValue(format)!, parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(ToolContext context, string format, string folder)
    {
        Workspace workspace = Workspace.Load(context);
        if (workspace.HasErrors)
        {
            throw new ToolError("the dataset has errors, and what is wrong would be missing from the export; 'dataset check' shows them.");
        }

        ExportData data = new(workspace);
        ExportFolder.Write(Path.GetFullPath(folder, context.Directory), Exports.All.First(e => e.Format == format), data, context.Cancellation);
        Screen.Of(context).Line("wrote " + Summary.Count(data.Tables.Count, "table") + " to " + folder);
        return ExitCode.Success;
    }
}
