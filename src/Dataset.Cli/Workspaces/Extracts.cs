using Dataset.Cli.Projects;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// What questions need of a dataset, made once and kept: as long as every file says what it said, nothing is parsed and no row is bound to answer
/// again. Whether it is kept or just made, a question is answered from the same extract.
/// </summary>
internal sealed class Extracts
{
    /// <summary>Whoever goes back to where they were finds it again.</summary>
    private const int MostKept = 16;

    private readonly ToolContext _context;
    private readonly WorkspaceLoader _loader;
    private readonly DatasetFiles _files;
    private readonly string _key;
    private Workspace? _workspace;

    private Extracts(ToolContext context, DatasetProject project)
    {
        (_context, _loader) = (context, new WorkspaceLoader(project));
        _files = _loader.Read(withPrints: true);
        _key = DatasetKey.Of(project, _files, []);
    }

    public static Extracts Of(ToolContext context) => new(context, DatasetProject.Find(context));

    public T Get<T>(Extract<T> extract)
        where T : class
    {
        string name = extract.Name;
        SealedFiles kept = new(_context.CacheFolder is { } cache ? Path.Combine(cache, name) : null, "." + name, MostKept);
        string seal = name + " " + _key;
        if (kept.Find(_key, seal, extract.Read) is { } known)
        {
            return known;
        }

        using Waiting waiting = new(_context, "Reading the dataset…");
        T made = extract.Make(Load());
        kept.Keep(_key, seal, to => extract.Write(to, made));
        return made;
    }

    private Workspace Load()
    {
        _workspace ??= _loader.Load(_files, _context.Cancellation);
        return _loader.Declared!.HasErrors ? throw new ToolError(Workspace.BrokenDeclarations) : _workspace;
    }
}
