using System.CommandLine;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;

namespace Dataset.Cli.Schemas;

/// <summary><c>schema</c>: what an editor needs to complete, explain and flag while somebody types.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolContext context)
    {
        Option<bool> check = new("--check") { Description = "Write nothing, and say which of the committed schemas are out of date." };
        Command command = new("schema", "Writes JSON Schemas of the curated files, and the ids that live right now, for the editor.") { check };
        command.SetAction(parsed => Run(context, parsed.GetValue(check)));
        return command;
    }

    private static int Run(ToolContext context, bool isCheck)
    {
        DatasetProject project = DatasetProject.Find(context);
        WorkspaceLoader loader = new(project);
        Workspace workspace;
        using (new Waiting(context, "Reading the dataset…"))
        {
            workspace = loader.Load(context.Cancellation);
        }

        if (loader.Declared!.HasErrors)
        {
            throw new ToolError(Workspace.BrokenDeclarations);
        }

        string folder = project.SchemaFolder;
        SortedDictionary<string, string> committed = SchemaFiles.Committed(loader.Declared);
        List<string> stale = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.schema.json").Where(
                f => Path.GetFileName(f) != SchemaFiles.IdsFile && !committed.ContainsKey(Path.GetFileName(f))).Order(StringComparer.Ordinal).ToList()
            : [];
        return isCheck
            ? Check(Screen.Of(context), project, committed, stale)
            : Write(Screen.Of(context), workspace, committed, stale, context.Cancellation);
    }

    private static int Check(Screen screen, DatasetProject project, SortedDictionary<string, string> committed, List<string> stale)
    {
        string folder = project.SchemaFolder, name = project.Shorten(folder) + "/";
        List<string> wrong = committed
            .Where(f => !File.Exists(Path.Combine(folder, f.Key)) || File.ReadAllText(Path.Combine(folder, f.Key)) != f.Value)
            .Select(f => f.Key).Concat(stale.Select(f => Path.GetFileName(f)!)).ToList();
        wrong.ForEach(f => screen.Line("out of date: " + name + f));
        screen.Line(wrong.Count == 0 ? "the schemas are up to date" : "run 'dataset schema' and commit what it writes");
        return wrong.Count == 0 ? ExitCode.Success : ExitCode.NotInOrder;
    }

    private static int Write(
        Screen screen,
        Workspace workspace,
        SortedDictionary<string, string> committed,
        List<string> stale,
        CancellationToken cancellation)
    {
        string folder = workspace.Project.SchemaFolder, name = workspace.Project.Shorten(folder) + "/";
        List<FileChange> written = committed.Append(new(SchemaFiles.IdsFile, SchemaFiles.Ids(workspace)))
            .Select(f => FileChange.Generate(Path.Combine(folder, f.Key), f.Value))
            .Where(f => !SchemaFiles.IsCurrent(f.Path, f.Text!)).ToList();
        FileTransaction.Commit(workspace.Project.Root, [.. written, .. stale.Select(f => FileChange.Generate(f, null))], cancellation);
        written.ForEach(f => screen.Line("wrote " + name + Path.GetFileName(f.Path)));
        stale.ForEach(f => screen.Line("deleted " + name + Path.GetFileName(f)));
        screen.Line(Summary.Count(committed.Count + 1, "schema") + " in " + name);
        return ExitCode.Success;
    }
}
