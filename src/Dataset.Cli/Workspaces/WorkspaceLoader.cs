using Dataset.Core;
using Dataset.Core.Binding;
using Dataset.Core.Diagnostics;
using Dataset.Core.Provenance;
using Dataset.Core.Schema;
using Dataset.Core.Validation;
using Dataset.Core.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// Runs the build's stages over the files of a repository. It remembers what each stage gave, so that a second load after an edit runs
/// only what the edit touches.
/// </summary>
internal sealed class WorkspaceLoader(Repository repository)
{
    private IReadOnlyList<TextFile> _declarations = [];
    private DeclaredSchema? _declared;
    private Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private Dictionary<string, CuratedFile> _files = new(StringComparer.Ordinal);
    private (EquatableArray<BoundRows> Rows, EquatableArray<ProvenQuotes> Quotes, EquatableArray<ArticleSummary> Articles, CatalogueResult Result)? _catalogue;

    /// <summary>The schema as it was last read.</summary>
    public DeclaredSchema? Declared => _declared;

    public Workspace Load(CancellationToken cancellation)
    {
        bool sameSchema = ReadSchema(cancellation);
        SchemaResult schema = new(_declared!);
        IReadOnlyList<Article> articles = ReadArticles();
        List<(TextFile Text, YamlFile Yaml, BoundFile Bound)> bound = repository.CuratedFiles()
            .Select(Read).ToList().AsParallel().AsOrdered().Select(f => Bind(f, schema, sameSchema)).ToList();
        SourceMap sources = SourceMap.Of(schema.All, bound.Select(f => f.Bound.Rows));
        List<CuratedFile> files = bound.AsParallel().AsOrdered().Select(f => Prove(f.Text, f.Yaml, f.Bound, schema.All, sources, articles, sameSchema)).ToList();
        _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        CatalogueResult catalogue = BuildCatalogue(schema.All, files, articles, sameSchema);
        TextFile? ledgerText = File.Exists(repository.Ledger) ? Read(repository.Ledger) : null;
        ReleaseLedger ledger = ReleaseLedger.Read(repository.Shorten(repository.Ledger), ledgerText?.Text ?? "");
        Dictionary<string, string> texts = articles.Select(a => (a.Path, a.Text))
            .Concat(files.Select(f => (f.Path, f.Text.Text)))
            .Concat(_declarations.Select(d => (d.Path, d.Text)))
            .Concat(ledgerText is null ? [] : [(ledgerText.Path, ledgerText.Text)])
            .ToDictionary(StringComparer.Ordinal);
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
            TextOf = texts.GetValueOrDefault,
        };
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
        return before is not null && before.Equals(_declared.Schema);
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

    private (TextFile Text, YamlFile Yaml, BoundFile Bound) Bind(TextFile text, SchemaResult schema, bool sameSchema)
    {
        CuratedFile? known = _files.GetValueOrDefault(text.Path);
        bool sameText = known is not null && known.Text.Text == text.Text;
        YamlFile yaml = sameText ? known!.Yaml : YamlReader.Read(text.Path, text.Text);
        BoundFile bound = sameText && sameSchema ? known!.Bound
            : schema.Sound is { } sound ? Binder.Bind(yaml, sound)
            : BoundFile.None(text.Path);

        // Where only a comment moved, the values are the same object, and later stages see that at a glance.
        return (text, yaml, known is not null && known.Bound.Rows.Equals(bound.Rows) ? bound with { Rows = known.Bound.Rows } : bound);
    }

    private CuratedFile Prove(TextFile text, YamlFile yaml, BoundFile bound, DatasetSchema schema, SourceMap sources, IReadOnlyList<Article> articles, bool sameSchema)
    {
        CitedArticles cited = CitedArticles.For(schema, bound.Rows, sources, articles.ToEquatableArray());
        CuratedFile? known = _files.GetValueOrDefault(text.Path);
        ProvenQuotes quotes = sameSchema && known is not null && ReferenceEquals(known.Bound.Rows, bound.Rows) && known.Cited.Equals(cited)
            ? known.Quotes
            : QuoteProver.Prove(schema, bound.Rows, cited);
        return new CuratedFile(text, yaml, bound, cited, quotes);
    }

    private CatalogueResult BuildCatalogue(DatasetSchema schema, List<CuratedFile> files, IReadOnlyList<Article> articles, bool sameSchema)
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

    private IReadOnlyList<RenderedFinding> Render(List<CuratedFile> files, CatalogueResult catalogue, ReleaseLedger ledger)
    {
        Dictionary<string, EquatableArray<Location>> places = files.ToDictionary(f => f.Path, f => f.Bound.Locations, StringComparer.Ordinal);
        IEnumerable<Finding> findings = _declared!.Findings.Items
            .Concat(catalogue.Findings.Items)
            .Concat(_declared.HasErrors ? [] : ReleaseLedgerCheck.Run(catalogue.Catalogue, EquatableArray.Of(ledger)).Items)
            .Concat(files.SelectMany(f => f.Yaml.Findings.Items.Concat(f.Bound.Findings.Items).Concat(f.Quotes.Findings.Items)));
        return FindingRenderer.Render(findings, path => places.TryGetValue(path, out EquatableArray<Location> ofFile) ? ofFile : _declared.PlacesOf(path));
    }

    private TextFile Read(string path) => new(repository.Shorten(path), File.ReadAllText(path));

    /// <summary>The schema, and the same if data can be judged by it: one wrong declaration would make every row that follows it look wrong.</summary>
    private readonly record struct SchemaResult(DatasetSchema All, DatasetSchema? Sound)
    {
        public SchemaResult(DeclaredSchema declared)
            : this(declared.Schema, declared.HasErrors ? null : declared.Schema)
        {
        }
    }
}
