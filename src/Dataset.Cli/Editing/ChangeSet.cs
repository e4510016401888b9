using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Editing;

/// <summary>Changes to several files of a dataset that are made together: if the dataset does not hold with them, none is made.</summary>
internal sealed class ChangeSet(Workspace workspace)
{
    private readonly SortedDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The files that change, from the repository's root.</summary>
    public IReadOnlyCollection<string> Paths => _texts.Keys;

    /// <summary>The text as it will be; null where there is no such file.</summary>
    public string? TextOf(string path) => _texts.TryGetValue(path, out string? text) ? text : TextRead(path);

    /// <param name="path">From the repository's root.</param>
    /// <param name="text">The new text; null deletes the file.</param>
    public void Set(string path, string? text) => _texts[path] = text;

    public void Edit(string path, IReadOnlyCollection<TextEdit> edits)
    {
        if (edits.Count > 0)
        {
            Set(path, TextEdit.Apply(TextOf(path)!, edits));
        }
    }

    /// <summary>Only a dataset without errors is changed: what a broken file refers to cannot be known.</summary>
    public static Workspace LoadSound(ToolContext context)
    {
        Workspace workspace = Workspace.Load(context);
        return workspace.HasErrors ? throw new ToolError("the dataset has errors; put them right first, 'dataset check' shows them.") : workspace;
    }

    /// <summary>The errors that the dataset would have with the changes and has not now.</summary>
    public List<RenderedFinding> NewErrors(CancellationToken cancellation)
    {
        HashSet<(string, string, string)> known = [.. Errors(workspace).Select(e => (e.Id, e.Location.Path, e.Message))];
        return Errors(After(cancellation)).Where(e => !known.Contains((e.Id, e.Location.Path, e.Message))).ToList();
    }

    /// <summary>Makes the changes where they leave no more errors than there were.</summary>
    /// <returns>The dataset as it is now.</returns>
    public Workspace Commit(CancellationToken cancellation)
    {
        Workspace after = After(cancellation);
        List<RenderedFinding> before = Errors(workspace), errors = Errors(after);
        if (errors.Count > before.Count)
        {
            RenderedFinding added = errors.FirstOrDefault(e => !before.Any(b => b.Id == e.Id && b.Message == e.Message)) ?? errors[0];
            throw new ToolError("nothing was changed, since the dataset would not hold: " + added.Location.Path + ": " + added.Message + ".");
        }

        return Write(after, cancellation);
    }

    /// <summary>Makes the changes, whatever errors they bring to light.</summary>
    /// <returns>The dataset as it is now.</returns>
    public Workspace CommitAnyway(CancellationToken cancellation) => Write(After(cancellation), cancellation);

    private Workspace After(CancellationToken cancellation) => new WorkspaceLoader(workspace.Project, _texts).Load(cancellation);

    private Workspace Write(Workspace after, CancellationToken cancellation)
    {
        FileChange[] changes =
            [.. _texts.Select(t => FileChange.Edit(workspace.Project.Expand(t.Key), TextRead(t.Key), t.Value)), .. SchemaFiles.IdsToWrite(after)];
        FileTransaction.Commit(workspace.Project.Root, changes, cancellation);
        return after;
    }

    private string? TextRead(string path) => workspace.Files.FirstOrDefault(f => f.Path == path)?.Text.Text;

    private static List<RenderedFinding> Errors(Workspace of) => of.Findings.Where(f => f.Severity == Severity.Error).ToList();
}
