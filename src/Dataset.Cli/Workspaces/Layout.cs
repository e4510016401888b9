using Dataset.Cli.Writing;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>Where things stand in a repository that holds a dataset.</summary>
/// <param name="Root">The repository's folder, as a full path.</param>
/// <param name="Schemas">The schemas that were read before.</param>
internal sealed record Layout(string Root, SchemaCache Schemas)
{
    /// <summary>The namespace of the declarations, and the name of their folder below <c>src</c>.</summary>
    public const string RootNamespace = "Dataset";

    public string Curated => Path.Combine(Root, "curated");

    public string Ledger => Path.Combine(Curated, "released-ids.txt");

    public string Articles => Path.Combine(Root, "seeds");

    public string Declarations => Path.Combine(Root, "src", RootNamespace);

    /// <summary>The repository around the folder in which the tool was called.</summary>
    public static Layout Find(ToolContext context)
    {
        string directory = context.Directory;
        SchemaCache schemas = new(context.CacheFolder);
        for (DirectoryInfo? folder = new(directory); folder is not null; folder = folder.Parent)
        {
            Layout candidate = new(folder.FullName, schemas);
            if (Directory.Exists(candidate.Curated) && Directory.Exists(candidate.Declarations))
            {
                FileTransaction.Recover(candidate.Root);
                return candidate;
            }
        }

        throw new ToolError(
            "there is no dataset here: neither '" + directory + "' nor a folder above it holds 'curated' and 'src/" + RootNamespace + "'.");
    }

    /// <summary>A path as the tool prints it: from the root, with forward slashes.</summary>
    public string Shorten(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public string Expand(string shortPath) => Path.Combine(Root, shortPath.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>
    /// Data, and what may be taken for it, in whatever folder; what begins with a point is hidden, and no link to a folder above leads in circles.
    /// </summary>
    public IEnumerable<string> CuratedFiles() => CuratedFiles(new DirectoryInfo(Curated)).Order(StringComparer.Ordinal);

    public IEnumerable<string> ArticleFiles() => Directory.Exists(Articles) ? Files(Articles, "*.txt", SearchOption.TopDirectoryOnly) : [];

    public IEnumerable<string> DeclarationFiles() => Files(Declarations, "*.cs", SearchOption.AllDirectories)
        .Where(f => !Shorten(f).Split('/').Any(part => part is "bin" or "obj"));

    private static IEnumerable<string> CuratedFiles(DirectoryInfo folder)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos().Where(e => !DataFileName.IsHidden(e.Name)))
        {
            if (entry is not DirectoryInfo below)
            {
                if (DataFileName.IsData(entry.Name) || DataFileName.IsAlmostData(entry.Name))
                {
                    yield return entry.FullName;
                }
            }
            else if (!LeadsUp(below))
            {
                foreach (string file in CuratedFiles(below))
                {
                    yield return file;
                }
            }
        }
    }

    private static bool LeadsUp(DirectoryInfo folder) => folder.LinkTarget is not null
        && (folder.ResolveLinkTarget(returnFinalTarget: true) is not { } target
            || folder.FullName.StartsWith(
                target.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static IEnumerable<string> Files(string folder, string pattern, SearchOption depth) =>
        Directory.EnumerateFiles(folder, pattern, depth).Order(StringComparer.Ordinal);
}
