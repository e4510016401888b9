using Dataset.Cli.Workspaces;
using Dataset.Core.Diagnostics;

namespace Dataset.Cli.Editing;

/// <summary>Changes to several files that are made together: if the dataset does not hold with them, none is made.</summary>
internal sealed class ChangeSet(Workspace workspace)
{
    private readonly SortedDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>The files that change, from the repository's root.</summary>
    public IReadOnlyCollection<string> Paths => _texts.Keys;

    /// <summary>The text as it will be; null where there is no such file.</summary>
    public string? TextOf(string path) => _texts.TryGetValue(path, out string? text) ? text : workspace.Files.FirstOrDefault(f => f.Path == path)?.Text.Text;

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

    /// <param name="cancellation">Stops the check of the result, and takes the changes back.</param>
    /// <param name="knownErrors">As many errors as may remain.</param>
    /// <returns>The dataset as it is now.</returns>
    public Workspace Commit(CancellationToken cancellation, int knownErrors = 0)
    {
        Repository repository = workspace.Repository;
        Dictionary<string, string?> before = _texts.Keys.ToDictionary(p => p, p => File.Exists(repository.Expand(p)) ? File.ReadAllText(repository.Expand(p)) : null);
        bool isDone = false;
        try
        {
            Write(repository, _texts);
            Workspace after = new WorkspaceLoader(repository).Load(cancellation);
            List<RenderedFinding> errors = after.Findings.Where(f => f.Severity == Severity.Error).ToList();
            if (errors.Count > knownErrors)
            {
                throw new ToolError("nothing was changed, since the dataset would not hold: " + errors[0].Location.Path + ": " + errors[0].Message + ".");
            }

            isDone = true;
            return after;
        }
        finally
        {
            if (!isDone)
            {
                Write(repository, before);
            }
        }
    }

    private static void Write(Repository repository, IEnumerable<KeyValuePair<string, string?>> texts)
    {
        foreach ((string path, string? text) in texts)
        {
            if (text is null)
            {
                File.Delete(repository.Expand(path));
            }
            else
            {
                AtomicFile.Write(repository.Expand(path), text);
            }
        }
    }
}
