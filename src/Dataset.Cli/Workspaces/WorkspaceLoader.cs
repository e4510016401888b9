using Dataset.Cli.Projects;
using Dataset.Cli.Severities;
using Dataset.Cli.Workspaces.Kept;
using Dataset.Compiler;
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
    private Dictionary<string, TextFile> _read = new(StringComparer.Ordinal);
    private IReadOnlyList<TextFile>? _declarations;
    private string? _settings;

    /// <summary>
    /// Does once and for nothing what is slow only the first time: the YAML parser makes tables and a regular expression before it reads anything.
    /// </summary>
    public static void WakeUp() => YamlReader.Read("", "a: [\"b\"]\n");

    /// <summary>The dataset, which may get other files and settings between two loads.</summary>
    public DatasetProject Project { get; set; } = project;

    /// <summary>The files that may say something else than when they were last read, by their full paths; null where it can be any.</summary>
    public IReadOnlySet<string>? Changed { get; set; }

    /// <summary>The schema as it was last read.</summary>
    public DeclaredSchema? Declared { get; private set; }

    /// <summary>Whether a file could not be read when the files were last read, as one that another process keeps to itself.</summary>
    public bool HasUnreadable { get; private set; }

    /// <summary>The files as they stand on the disk, or as they are to stand there.</summary>
    /// <param name="withPrints">Whether they are wanted to know the dataset by (<see cref="DatasetKey"/>).</param>
    public DatasetFiles Read(bool withPrints = false)
    {
        IReadOnlyList<string>[] kinds =
        [
            Project.DeclarationFiles,
            Files(Project.CuratedFiles, areArticles: false),
            Files(Project.ArticleFiles, areArticles: true),
            Project.LedgerFiles.Where(File.Exists).ToList(),
        ];
        TextFile[] files = Threads.Select(Environment.ProcessorCount, kinds.SelectMany(k => k).ToList(), path =>
        {
            // What says the same is the same object: nobody decodes or compares it again.
            TextFile file = Read(path);
            file = _read.TryGetValue(file.Path, out TextFile? before) && before.Equals(file) ? before : file;
            _ = withPrints ? file.Print : null;
            return file;
        });
        _read = files.DistinctBy(f => f.Path).ToDictionary(f => f.Path, StringComparer.Ordinal);
        HasUnreadable = Array.Exists(files, f => f.IsUnreadable);
        int read = 0;
        return new(Next(kinds[0]), Next(kinds[1]), Next(kinds[2]), Next(kinds[3]));

        ArraySegment<TextFile> Next(IReadOnlyList<string> kind) => new(files, (read += kind.Count) - kind.Count, kind.Count);
    }

    public Workspace Load(CancellationToken cancellation) => Load(Read(), cancellation);

    /// <param name="files">What was just read.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="kept">What is known of them from before; null where nothing is.</param>
    public Workspace Load(DatasetFiles files, CancellationToken cancellation, KeptFiles? kept = null)
    {
        CompilerInput input = new(files.Curated, files.Articles, files.Ledgers);
        CompilerInput unknown = kept is null ? input : input with { Curated = [.. files.Curated.Where(f => !kept.Knows(f))] };

        // Most files can be parsed while the declarations are read.
        Task reading = Task.Run(() => _compiler.Prepare(unknown, cancellation), cancellation);
        ReadSchema(files.Declarations, cancellation);
        reading.GetAwaiter().GetResult();
        DeclaredSchema declared = Declared!;
        CompilerOutput output = _compiler.Run(declared.Result, declared.PlacesOf, input, cancellation, kept);

        Dictionary<string, TextFile> texts = new(StringComparer.Ordinal);
        foreach (TextFile file in files.Curated.Concat(files.Articles).Concat(files.Ledgers).Concat(files.Declarations))
        {
            texts[file.Path] = file;
        }

        return new Workspace
        {
            Project = Project,
            Schema = output.Schema,
            Files = [.. output.Files.Items.Select(f => new CuratedFile(texts[f.Bound.Rows.Path], f))],
            Articles = output.Articles,
            Sources = output.Sources,
            Catalogue = output.Catalogue.Catalogue,
            Ledger = output.Ledgers.Count > 0 ? output.Ledgers[0] : new(Project.Shorten(Project.Ledger), [], []),
            IsWhole = output.IsWhole && !declared.HasErrors,
            IsFlawless = output.Report.Findings.Count == 0,
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

    private void ReadSchema(IReadOnlyList<TextFile> declarations, CancellationToken cancellation)
    {
        if (Declared is null || _settings != Project.Settings.Key || _declarations?.SequenceEqual(declarations) != true)
        {
            _declarations = declarations;
            _settings = Project.Settings.Key;
            Declared = DeclaredSchema.Read(declarations, Project.Settings, Project.Schemas, cancellation);
        }
    }

    private TextFile Read(string path)
    {
        string inside = Project.Shorten(path);
        if (Changed is { } changed && !changed.Contains(path) && _read.TryGetValue(inside, out TextFile? before))
        {
            return before;
        }

        return _instead.TryGetValue(inside, out string? text) && text is not null ? new TextFile(inside, text) : TextFile.Of(inside, path);
    }
}
