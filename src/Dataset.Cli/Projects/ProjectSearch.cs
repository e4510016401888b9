namespace Dataset.Cli.Projects;

/// <summary>
/// Finds the project whose dataset a command is about: the one that is named; else the nearest that uses the generator, in the folder of the call and
/// those above it; else the one below the repository's root.
/// </summary>
internal sealed class ProjectSearch(EvaluationCache evaluations, CancellationToken cancellation)
{
    private const string Ending = ".csproj", Pattern = "*" + Ending, Generator = "Dataset.Generator", DefaultProject = "DatasetDefaultProject";

    /// <summary>The elements that bring what they name into a project.</summary>
    private static readonly string[] s_bringing = ["PackageReference ", "GlobalPackageReference ", "Import "];

    /// <param name="directory">The folder of the call, as a full path.</param>
    /// <param name="given">What the user named: a project file or its folder; null for nothing.</param>
    public ProjectEvaluation Find(string directory, string? given)
    {
        if (given is not null)
        {
            return Named(directory, given);
        }

        string? root = RepositoryOf(directory);
        for (string? folder = directory; folder is not null; folder = folder == root ? null : Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && OneOf(Used(DatasetsIn(folder)), directory) is { } found)
            {
                return found;
            }
        }

        // Without a repository nobody knows where to begin but here.
        return Below(root ?? directory, directory) ?? throw new ToolError(
            "there is no dataset here: no project in '" + directory + "', in a folder above it or below "
            + (root is null ? "it" : "'" + root + "'") + " uses " + Generator + ". Name one with --project, or begin one with 'dataset init'.");
    }

    /// <summary>The folder of the git repository around a folder; null where there is none.</summary>
    public static string? RepositoryOf(string folder)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            // In a worktree or a submodule it is a file.
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                return at;
            }
        }

        return null;
    }

    public static IEnumerable<string> ProjectsIn(string folder) => Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal);

    /// <summary>What may have a dataset: projects, and where there is none files of C# that take the generator by themselves.</summary>
    private static IEnumerable<string> DatasetsIn(string folder) =>
        ProjectsIn(folder).ToList() is { Count: > 0 } projects ? projects : AppFile.In(folder, Generator);

    private ProjectEvaluation Named(string directory, string given)
    {
        string path = Path.GetFullPath(given, directory);
        if (File.Exists(path))
        {
            ProjectEvaluation named = path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || AppFile.Is(path)
                ? evaluations.Evaluate(path, cancellation)
                : throw new ToolError("'" + given + "' is no project: name a " + Ending + " file, a file of C# that 'dotnet run' takes, or the folder "
                    + "in which it lies.");
            return named.UsesGenerator ? named : throw new ToolError("the project '" + given + "' does not use " + Generator + ".");
        }

        if (!Directory.Exists(path))
        {
            throw new ToolError("there is no project '" + given + "'.");
        }

        return OneOf(Used(DatasetsIn(path)), directory) ?? throw new ToolError("no project in '" + given + "' uses " + Generator + ".");
    }

    private List<ProjectEvaluation> Used(IEnumerable<string> projects) =>
        projects.Select(p => evaluations.Evaluate(p, cancellation)).Where(p => p.UsesGenerator).ToList();

    private ProjectEvaluation? Below(string root, string directory)
    {
        List<string> candidates = [];
        List<string> shared = [];
        foreach (string file in SourceFolders.Files(root, IsProjectFile).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            {
                if (Uses(file))
                {
                    shared.Add(Path.GetDirectoryName(file)! + Path.DirectorySeparatorChar);
                }
            }
            else if (!IsTemplate(file, root))
            {
                candidates.Add(file);
            }
        }

        candidates = candidates.FindAll(c => Uses(c) || shared.Exists(s => c.StartsWith(s, StringComparison.Ordinal)));

        // The build may not be able to read the others: a sample that takes packages which nobody has made yet.
        return candidates.FindAll(c => File.ReadAllText(c).Contains("<" + DefaultProject + ">", StringComparison.Ordinal)) is [var only]
            && evaluations.Evaluate(only, cancellation) is { UsesGenerator: true } chosen && chosen.Is(DefaultProject)
            ? chosen
            : OneOf(Used(candidates), directory);
    }

    private static bool IsProjectFile(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        || name.Equals("Directory.Build.props", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Directory.Build.targets", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file brings the generator into a project. MSBuild has the last word, but would need a second for each.</summary>
    private static bool Uses(string file)
    {
        string text = File.ReadAllText(file);
        for (int at = text.IndexOf(Generator, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(Generator, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int element = text.LastIndexOf('<', at);
            if (element >= 0 && Array.Exists(s_bringing, b => text.AsSpan(element + 1).StartsWith(b, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What <c>dotnet new</c> makes projects of is no project.</summary>
    private static bool IsTemplate(string file, string root)
    {
        for (string? folder = Path.GetDirectoryName(file); folder is not null && folder != root; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, ".template.config")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of several projects the one that says so of itself (<c>DatasetDefaultProject</c>).</summary>
    private static ProjectEvaluation? OneOf(List<ProjectEvaluation> projects, string directory)
    {
        if (projects.Count > 1 && projects.FindAll(p => p.Is(DefaultProject)) is [var chosen])
        {
            return chosen;
        }

        return projects switch
        {
            [] => null,
            [var one] => one,
            _ => throw new ToolError("there are several datasets here: "
                + string.Join(", ", projects.Select(p => "'" + Path.GetRelativePath(directory, p.File).Replace('\\', '/') + "'"))
                + ". Name one with --project."),
        };
    }
}
