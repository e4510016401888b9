using System.CommandLine;
using Dataset.Cli.Exporting.JsonLd;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Exporting;

/// <summary><c>export</c>: the dataset for tools that do not speak C#.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolContext context)
    {
        IReadOnlyList<IExport> exports = Exports.All(context);
        Option<string> format = new("--format") { Description = "What to write.", Required = true };
        format.AcceptOnlyFromAmong([.. exports.Select(e => e.Format)]);
        Option<string> folder = new("--out")
        {
            Description = "The folder to write into: a new one, an empty one, or one that an export wrote before.",
            Required = true,
        };
        Option<string> root = new("--base")
        {
            Description = "For 'jsonld': the address below which rows have theirs, such as https://example.org/facts/.",
            DefaultValueFactory = _ => Addresses.DefaultRoot,
        };
        Command command = new("export", "Writes the dataset for other tools: tables, evidence and what each value rests on.") { format, folder, root };
        command.SetAction(parsed => Run(
            context, exports.First(e => e.Format == parsed.GetValue(format)), parsed.GetValue(folder)!, Addresses.Of(parsed.GetValue(root)!)));
        return command;
    }

    private static int Run(ToolContext context, IExport export, string folder, Addresses addresses)
    {
        if (!WholeTool.IsHere)
        {
            throw new NeedsWholeTool();
        }

        Workspace workspace = Workspace.Load(context);
        if (workspace.HasErrors)
        {
            throw new ToolError("the dataset has errors, and what is wrong would be missing from the export; 'dataset check' shows them.");
        }

        ExportData data = new(workspace, addresses);
        ExportFolder.Write(Path.GetFullPath(folder, context.Directory), export, data, context.Cancellation);
        Screen.Of(context).Line("wrote " + Summary.Count(data.Tables.Count, "table") + " to " + folder);
        return ExitCode.Success;
    }
}
