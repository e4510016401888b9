using Dataset.Cli.Projects;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Reads the files of a dataset and runs the build's stages over them; a second load after an edit runs only what the edit touches.
/// </summary>
/// <param name="project">The dataset.</param>
/// <param name="instead">What stands in curated files and articles instead of what is on the disk, by path from the root; null for a file that is
/// not there.</param>
internal sealed class WorkspaceLoader(DatasetProject project, IReadOnlyDictionary<string, string?>? instead = null)
{
    private readonly IReadOnlyDictionary<string, string?> _instead = instead ?? new Dictionary<string, string?>();
    private readonly DatasetCompiler _compiler = new(Environment.ProcessorCount);
    private IReadOnlyList<TextFile> _declarations = [];
    private string? _settings;

    /// <summary>
    /// Does once and for nothing what is slow only the first time: the YAML parser makes tables and a regular expression before it reads anything,
    /// and the hash comes with a library of the system's.
    /// </summary>
    public static void WakeUp()
    {
        YamlReader.Read("", "a: [\"b\"]\n");
        ContentHash.Of([]);
    }

    /// <summary>The dataset, which may get other files and settings between two loads.</summary>
    public DatasetProject Project { get; set; } = project;

    /// <summary>The schema as it was last read.</summary>
    public DeclaredSchema? Declared { get; private set; }

    public Workspace Load(CancellationToken cancellation)
    {
        List<TextFile> curated = Files(Project.CuratedFiles, areArticles: false).ConvertAll(Read);
        List<TextFile> ledgers = Project.LedgerFiles.Where(File.Exists).Select(Read).ToList();
        List<TextFile> articles = Files(Project.ArticleFiles, areArticles: true).ConvertAll(Read);
        CompilerInput input = new(curated, articles, ledgers);

        // Most files can be read while the declarations are.
        Task reading = Task.Run(() => _compiler.Prepare(input, cancellation), cancellation);
        ReadSchema(cancellation);
        reading.GetAwaiter().GetResult();
        DeclaredSchema declared = Declared!;
        CompilerOutput output = _compiler.Run(declared.Result, declared.PlacesOf, input, cancellation);

        Dictionary<string, TextFile> texts = new(StringComparer.Ordinal);
        foreach (TextFile file in curated.Concat(articles).Concat(ledgers).Concat(_declarations))
        {
            texts[file.Path] = file;
        }

        return new Workspace
        {
            Project = Project,
            Schema = output.Schema,
            Files = [.. output.Files.Items.Select(f => new CuratedFile(texts[f.Yaml.Path], f.Yaml, f.Bound, f.Cited, f.Quotes))],
            Articles = output.Articles,
            Sources = output.Sources,
            Catalogue = output.Catalogue.Catalogue,
            Ledger = output.Ledgers.Count > 0 ? output.Ledgers[0] : new(Project.Shorten(Project.Ledger), [], []),
            Findings = ConfiguredSeverities.Apply(Project, output.Report.Findings),
            TextOf = path => texts.GetValueOrDefault(path)?.Text,
        };
    }

    /// <summary>The files of one kind, those among them that stand instead of others.</summary>
    private List<string> Files(IEnumerable<string> onDisk, bool areArticles)
    {
        List<string> files = onDisk.ToList();
        if (_instead.Count == 0)
        {
            return files;
        }

        string folder = Project.Shorten(Project.Articles) + "/";
        return files.Where(f => !_instead.ContainsKey(Project.Shorten(f)))
            .Concat(_instead.Where(i => i.Value is not null && i.Key.StartsWith(folder, StringComparison.Ordinal) == areArticles)
                .Select(i => Project.Expand(i.Key)))
            .Order(StringComparer.Ordinal).ToList();
    }

    private void ReadSchema(CancellationToken cancellation)
    {
        List<TextFile> declarations = Project.DeclarationFiles.Select(Read).ToList();
        if (Declared is null || _settings != Project.Settings.Key || !declarations.SequenceEqual(_declarations))
        {
            _declarations = declarations;
            _settings = Project.Settings.Key;
            Declared = DeclaredSchema.Read(declarations, Project.Settings, Project.Schemas, cancellation);
        }
    }

    private TextFile Read(string path)
    {
        string inside = Project.Shorten(path);
        return _instead.TryGetValue(inside, out string? text) && text is not null ? new TextFile(inside, text) : TextFile.Of(inside, path);
    }
}
