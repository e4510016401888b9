using Dataset.Compiler;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Runs the build's stages over the files of a repository. It remembers what each stage gave, so that a second load after an edit runs
/// only what the edit touches.
/// </summary>
/// <param name="repository">The repository.</param>
/// <param name="instead">What stands in curated files instead of what is on the disk, by path from the root; null for a file that is not there.</param>
internal sealed class WorkspaceLoader(Repository repository, IReadOnlyDictionary<string, string?>? instead = null)
{
    private readonly IReadOnlyDictionary<string, string?> _instead = instead ?? new Dictionary<string, string?>();
    private IReadOnlyList<TextFile> _declarations = [];
    private DeclaredSchema? _declared;
    private Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private Dictionary<string, CuratedFile> _files = new(StringComparer.Ordinal);
    private (EquatableArray<BoundRows> Rows, EquatableArray<ProvenQuotes> Quotes, EquatableArray<ArticleSummary> Articles, CatalogueResult Result)? _catalogue;

    /// <summary>
    /// Does once and for nothing what is slow only the first time: the YAML parser makes tables and a regular expression before it reads anything, and the hash
    /// comes with a library of the system's.
    /// </summary>
    public static void WakeUp()
    {
        YamlReader.Read("", "a: [\"b\"]\n");
        ContentHash.Of([]);
    }

    /// <summary>The schema as it was last read.</summary>
    public DeclaredSchema? Declared => _declared;

    public Workspace Load(CancellationToken cancellation)
    {
        Task<ParsedFile[]> parsing = Task.Run(() => OnAllCores.Select(CuratedFiles(), Parse), cancellation);
        bool sameSchema = ReadSchema(cancellation);
        SchemaResult schema = new(_declared!);
        IReadOnlyList<Article> articles = ReadArticles();
        BoundText[] bound = OnAllCores.Select(parsing.GetAwaiter().GetResult(), f => Bind(f, schema, sameSchema));
        SourceMap sources = SourceMap.Of(bound.Select(f => f.Bound.Rows));
        EquatableArray<Article> all = articles.ToEquatableArray();
        CuratedFile[] files = OnAllCores.Select(bound, f => Prove(f, sources, all, sameSchema));
        _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        CatalogueResult catalogue = BuildCatalogue(schema.All, files, articles, sameSchema);
        TextFile? ledgerText = File.Exists(repository.Ledger) ? Read(repository.Ledger) : null;
        ReleaseLedger ledger = ReleaseLedger.Read(repository.Shorten(repository.Ledger), ledgerText?.Text ?? "");
        IReadOnlyList<TextFile> declarations = _declarations;
        return new Workspace
        {
            Repository = repository,
            Schema = schema.All,
            Files = files,
            Articles = articles,
            Sources = sources,
            Catalogue = catalogue.Catalogue,
            Ledger = ledger,
            Findings = Render(files, catalogue, ledger),
            TextOf = path => files.FirstOrDefault(f => f.Path == path)?.Text.Text
                ?? articles.FirstOrDefault(a => a.Path == path)?.Text
                ?? declarations.FirstOrDefault(d => d.Path == path)?.Text
                ?? (ledgerText?.Path == path ? ledgerText.Text : null),
        };
    }

    private List<string> CuratedFiles()
    {
        List<string> files = repository.CuratedFiles().ToList();
        if (_instead.Count > 0)
        {
            files = files.Where(f => !_instead.ContainsKey(repository.Shorten(f)))
                .Concat(_instead.Where(i => i.Value is not null).Select(i => repository.Expand(i.Key))).Order(StringComparer.Ordinal).ToList();
        }

        return files;
    }

    /// <summary>Whether the schema is the one that was read before.</summary>
    private bool ReadSchema(CancellationToken cancellation)
    {
        List<TextFile> declarations = repository.DeclarationFiles().Select(Read).ToList();
        if (_declared is not null && declarations.SequenceEqual(_declarations))
        {
            return true;
        }

        DatasetSchema? before = _declared?.Schema;
        _declarations = declarations;
        _declared = DeclaredSchema.Read(declarations, repository.Schemas, cancellation);
        if (before is null || !before.Equals(_declared.Schema))
        {
            return false;
        }

        // Rows that stay as they are name the tables of the schema that they were bound by, so that one stays as well.
        _declared = _declared.With(before);
        return true;
    }

    private List<Article> ReadArticles()
    {
        List<Article> articles = repository.ArticleFiles()
            .Select(Read)
            .Select(f => _articles.TryGetValue(f.Path, out Article? known) && known.Text == f.Text ? known : Article.Create(f.Path, f.Text))
            .ToList();
        _articles = articles.ToDictionary(a => a.Path, StringComparer.Ordinal);
        return articles;
    }

    private ParsedFile Parse(string path)
    {
        TextFile text = Read(path);
        CuratedFile? known = _files.GetValueOrDefault(text.Path);
        return known is not null && known.Text.Text == text.Text ? new ParsedFile(text, known.Yaml) : new ParsedFile(text, YamlReader.Read(text.Path, text.Text));
    }

    private BoundText Bind(ParsedFile file, SchemaResult schema, bool sameSchema)
    {
        CuratedFile? known = _files.GetValueOrDefault(file.Text.Path);
        BoundFile bound = sameSchema && known is not null && ReferenceEquals(known.Yaml, file.Yaml) ? known.Bound
            : schema.Sound is { } sound ? Binder.Bind(file.Yaml, sound)
            : BoundFile.None(file.Text.Path);

        // Where only a comment moved, the values are the same object, and later stages see that at a glance.
        return new BoundText(file, known is not null && known.Bound.Rows.Equals(bound.Rows) ? bound with { Rows = known.Bound.Rows } : bound);
    }

    private CuratedFile Prove(BoundText file, SourceMap sources, EquatableArray<Article> articles, bool sameSchema)
    {
        (ParsedFile parsed, BoundFile bound) = file;
        CitedArticles cited = CitedArticles.For(bound.Rows, sources, articles);
        CuratedFile? known = _files.GetValueOrDefault(parsed.Text.Path);
        ProvenQuotes quotes = sameSchema && known is not null && ReferenceEquals(known.Bound.Rows, bound.Rows) && known.Cited.Equals(cited)
            ? known.Quotes
            : QuoteProver.Prove(bound.Rows, cited);
        return new CuratedFile(parsed.Text, parsed.Yaml, bound, cited, quotes);
    }

    private CatalogueResult BuildCatalogue(DatasetSchema schema, CuratedFile[] files, IReadOnlyList<Article> articles, bool sameSchema)
    {
        EquatableArray<BoundRows> rows = files.Select(f => f.Bound.Rows).ToEquatableArray();
        EquatableArray<ProvenQuotes> quotes = files.Select(f => f.Quotes).ToEquatableArray();
        EquatableArray<ArticleSummary> summaries = articles.Select(a => a.Summary).ToEquatableArray();
        if (sameSchema && _catalogue is { } known && known.Rows == rows && known.Quotes == quotes && known.Articles == summaries)
        {
            return known.Result;
        }

        CatalogueResult result = CatalogueBuilder.Build(schema, rows, quotes, summaries);
        _catalogue = (rows, quotes, summaries, result);
        return result;
    }

    private IReadOnlyList<RenderedFinding> Render(CuratedFile[] files, CatalogueResult catalogue, ReleaseLedger ledger)
    {
        Dictionary<string, NodePlaces> places = files.ToDictionary(f => f.Path, f => f.Bound.Locations, StringComparer.Ordinal);
        IEnumerable<Finding> findings = _declared!.Findings.Items
            .Concat(catalogue.Findings.Items)
            .Concat(_declared.HasErrors ? [] : ReleaseLedgerCheck.Run(catalogue.Catalogue, EquatableArray.Of(ledger)).Items)
            .Concat(files.SelectMany(f => f.Yaml.Findings.Items.Concat(f.Bound.Findings.Items).Concat(f.Quotes.Findings.Items)));
        return ConfiguredSeverities.Apply(
            repository, FindingRenderer.Render(findings, path => places.TryGetValue(path, out NodePlaces? ofFile) ? ofFile : _declared.PlacesOf(path)));
    }

    private TextFile Read(string path)
    {
        string inside = repository.Shorten(path);
        return new TextFile(inside, _instead.TryGetValue(inside, out string? text) && text is not null ? text : TextFile.Read(path));
    }

    /// <summary>A curated file of which nothing but YAML is known.</summary>
    private sealed record ParsedFile(TextFile Text, YamlFile Yaml);

    private sealed record BoundText(ParsedFile Parsed, BoundFile Bound);

    /// <summary>The schema, and the same if data can be judged by it: one wrong declaration would make every row that follows it look wrong.</summary>
    private readonly record struct SchemaResult(DatasetSchema All, DatasetSchema? Sound)
    {
        public SchemaResult(DeclaredSchema declared)
            : this(declared.Schema, declared.HasErrors ? null : declared.Schema)
        {
        }
    }
}
