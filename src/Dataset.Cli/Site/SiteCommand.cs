using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Exporting;
using Dataset.Cli.Workspaces;
using Dataset.Site;

namespace Dataset.Cli.Site;

/// <summary><c>site</c>: the explorer, as pages for any file host.</summary>
internal static class SiteCommand
{
    public const string WithArticles = "--with-articles";

    public static Command Create(ToolContext context)
    {
        Option<string> folder = new("--out")
        {
            Description = "The folder to write into: a new one, an empty one, or one that an export wrote before.",
            Required = true,
        };
        Option<bool> withArticles = new(WithArticles)
        {
            Description = "Put the articles' full text in. It belongs to their publishers: for use on your machine, not to be published.",
        };
        Command command = new("site", "Writes pages that show the dataset: entries, articles, stances, contradictions, timeline, search.")
        {
            folder, withArticles,
        };
        command.SetAction(parsed => Run(context, parsed.GetValue(folder)!, parsed.GetValue(withArticles)));
        return command;
    }

    private static int Run(ToolContext context, string folder, bool withArticles)
    {
        if (!WholeTool.IsHere)
        {
            throw new NeedsWholeTool();
        }

        Workspace workspace = Workspace.Load(context);
        if (workspace.HasErrors)
        {
            throw new ToolError("the dataset has errors, and what is wrong would be missing from the pages; 'dataset check' shows them.");
        }

        int count = 0;
        SiteInput input = SiteData.Of(workspace, withArticles, servedAs: null);
        ExportFolder.Write(Path.GetFullPath(folder, context.Directory), "site", made => count = Write(input, made), context.Cancellation);
        Screen.Of(context).Line("wrote " + count.ToString("N0", CultureInfo.InvariantCulture) + " files to " + folder + "; open "
            + Path.Combine(folder, "index.html"));
        return ExitCode.Success;
    }

    internal static int Write(SiteInput input, string folder)
    {
        int count = 0;
        HashSet<string> folders = [];
        foreach (SiteFile file in SiteBuilder.Build(input))
        {
            string path = Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar)), parent = Path.GetDirectoryName(path)!;
            if (folders.Add(parent))
            {
                Directory.CreateDirectory(parent);
            }

            using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
            stream.Write(file.Content.Span);
            count++;
        }

        return count;
    }
}
