using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Projects;

/// <summary>A dataset as the build of its project sees it: its files, its settings, and where the tool writes what belongs to it.</summary>
internal sealed class DatasetProject
{
    private readonly EvaluationCache _evaluations;
    private readonly List<string> _curatedFolders;

    private DatasetProject(ProjectEvaluation evaluation, EvaluationCache evaluations, IProjectEvaluator evaluator, SchemaCache schemas)
    {
        _evaluations = evaluations;
        Evaluation = evaluation;
        Schemas = schemas;
        CuratedFiles = Files(ProjectEvaluation.Curated, "Curated").Where(f => !DataFileName.IsHidden(f)).ToList();
        ArticleFiles = Files(ProjectEvaluation.Articles, "Article");
        LedgerFiles = Files(ProjectEvaluation.Ledgers, "Ledger");
        DeclarationFiles = Files(ProjectEvaluation.Compiled, null);
        _curatedFolders = evaluation.ItemsOf(ProjectEvaluation.Curated).Select(i => i.Base).Distinct().ToList();
        Curated = _curatedFolders.Count == 0 || _curatedFolders.Contains(evaluation.DefaultCuratedFolder)
            ? evaluation.DefaultCuratedFolder : _curatedFolders[0];
        Root = ProjectSearch.RepositoryOf(evaluation.Folder) ?? Around(evaluation.Folder, Curated);
        Settings = DeclarationSettings.Of(evaluation, evaluator);
    }

    public ProjectEvaluation Evaluation { get; }

    /// <summary>The folder that paths are told from: the repository's, or where there is none the one that holds the project and its data.</summary>
    public string Root { get; }

    /// <summary>The schemas that were read before.</summary>
    public SchemaCache Schemas { get; }

    /// <summary>What the compiler is told of the declarations.</summary>
    public DeclarationSettings Settings { get; }

    /// <summary>The folder in which new data belongs.</summary>
    public string Curated { get; }

    /// <summary>The folder in which new articles belong.</summary>
    public string Articles => Evaluation.ItemsOf(ProjectEvaluation.Articles) is [var first, ..] ? first.Base : Path.Combine(Evaluation.Folder, "seeds");

    /// <summary>The list of the ids that were ever released; there may be no such file yet.</summary>
    public string Ledger => LedgerFiles.Count > 0 ? LedgerFiles[0] : Path.Combine(Evaluation.DefaultCuratedFolder, "released-ids.txt");

    public string SchemaFolder => Evaluation.FolderOf("DatasetSchemaFolder");

    public string ReviewFolder => Evaluation.FolderOf("DatasetReviewFolder");

    /// <summary>Data, and what may be taken for it, in ordinal order.</summary>
    public IReadOnlyList<string> CuratedFiles { get; }

    public IReadOnlyList<string> ArticleFiles { get; }

    public IReadOnlyList<string> LedgerFiles { get; }

    public IReadOnlyList<string> DeclarationFiles { get; }

    /// <summary>The folders in which an edit may change what the dataset is.</summary>
    public IEnumerable<string> Folders => new[] { ProjectEvaluation.Curated, ProjectEvaluation.Articles, ProjectEvaluation.Ledgers }
        .SelectMany(Evaluation.ItemsOf).Concat(Evaluation.ItemsOf(ProjectEvaluation.Compiled)).Select(i => i.Base)
        .Append(Evaluation.DefaultCuratedFolder).Append(Evaluation.Folder).Distinct().Where(Directory.Exists);

    /// <summary>The project that a command is about.</summary>
    public static DatasetProject Find(ToolContext context)
    {
        EvaluationCache evaluations = new(context.CacheFolder is { } cache ? Path.Combine(cache, "projects") : null, context.Evaluator);
        ProjectEvaluation evaluation;
        using (new Waiting(context, "Asking the build about the project…"))
        {
            evaluation = new ProjectSearch(evaluations, context.Cancellation).Find(context.Directory, context.Project);
        }

        DatasetProject project = new(evaluation, evaluations, context.Evaluator, new SchemaCache(context.CacheFolder));
        return FileTransaction.Recover(project.Root) ? project.Reread(context) : project;
    }

    /// <summary>The project as it is now.</summary>
    public DatasetProject Reread(ToolContext context) =>
        new(_evaluations.Evaluate(Evaluation.File, context.Cancellation), _evaluations, context.Evaluator, Schemas);

    /// <summary>A path as the tool prints it: from the root, with forward slashes.</summary>
    public string Shorten(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public string Expand(string shortPath) => Path.Combine(Root, shortPath.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Whether a file is data or an article: what it says decides nothing of the project.</summary>
    /// <param name="path">The full path.</param>
    public bool IsData(string path) => CuratedFiles.Contains(path) || ArticleFiles.Contains(path);

    /// <summary>Whether data of this name would belong to the dataset.</summary>
    /// <param name="path">The full path.</param>
    public bool WouldBeCurated(string path) => CuratedFiles.Contains(path)
        || (IsIn(_curatedFolders.Append(Curated), path)
            && !DataFileName.IsHidden(Path.GetFileName(path))
            && CuratedFiles.Where(f => !DataFileName.IsAlmostData(f)).Select(Path.GetExtension).Append(".yaml").Append(".yml")
                .Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether code of this name would belong to the project.</summary>
    /// <param name="path">The full path.</param>
    public bool WouldBeDeclaration(string path) => DeclarationFiles.Contains(path)
        || (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            && IsIn(Evaluation.ItemsOf(ProjectEvaluation.Compiled).Select(i => i.Base).Append(Evaluation.Folder).Distinct(), path)
            && !Array.Exists(Shorten(path).Split('/'), p => SourceFolders.IsMade(p) || p.StartsWith('.')));

    private static bool IsIn(IEnumerable<string> folders, string path) =>
        folders.Any(f => path.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private List<string> Files(string kind, string? role) => Evaluation.ItemsOf(kind)
        .Concat(role is null ? [] : Evaluation.ItemsOf(ProjectEvaluation.Additional).Where(i => i.Metadata.GetValueOrDefault("DatasetRole") == role))
        .Select(i => i.Path).Distinct().Order(StringComparer.Ordinal).ToList();

    /// <summary>The innermost folder that holds both; the first where only the whole disk does.</summary>
    private static string Around(string folder, string other)
    {
        string? around = folder;
        while (around is not null && other != around && !other.StartsWith(around + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            around = Path.GetDirectoryName(around);
        }

        return around is null || Path.GetDirectoryName(around) is null ? folder : around;
    }
}
