using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// The stages from texts to what is reported, in the order in which they run, with what stands in for each where it fails, and what is judged at all.
/// The generator and the curator's tool run these and no others, so that they cannot disagree.
/// </summary>
public static class CompilerStages
{
    /// <summary>Declarations to a schema.</summary>
    public static readonly Stage<SchemaInput, SchemaResult> Schema = Stage.OfAll<SchemaInput, SchemaResult>(
        nameof(Schema),
        static (from, _) =>
        {
            SchemaResult read = SchemaBuilder.Build(from.RootNamespace, from.RuntimeNamespace, from.Declarations.Items);
            return read with { Schema = read.Schema with { RuntimeNamespace = from.RuntimeNamespace } };
        },
        static _ => new SchemaResult(DatasetSchema.Empty, [], []));

    /// <summary>An article's text with its hash.</summary>
    public static readonly Stage<InputFile, Article> Articles = new(
        nameof(Articles),
        static file => file.Path,
        static (file, cancellation) => Article.Create(file.Path, file.Demand(cancellation)),
        static file => Article.Create(file.Path, ""));

    /// <summary>Whether there is more than can be read at all: said before anything is.</summary>
    public static readonly Stage<SizeInput, Finding?> Size = Stage.OfAll<SizeInput, Finding?>(
        nameof(Size),
        static (from, cancellation) => SizeOfFiles.TooMuch(from.Curated, from.Limits, cancellation),
        static _ => null);

    /// <summary>Text to nodes.</summary>
    public static readonly Stage<ParseInput, YamlFile> Parse = new(
        nameof(Parse),
        static from => from.File.Path,
        static (from, cancellation) =>
            DataFileName.IsHidden(from.File.Path) ? new YamlFile(from.File.Path, null, [], [])
            : DataFileName.IsAlmostData(from.File.Path) ? YamlFile.NotRead(from.File.Path)
            : from.File.Demand(cancellation) is { Length: > 0 } text ? YamlReader.Read(from.File.Path, text, from.Reading)
            : YamlFile.Empty(from.File.Path) with { Reading = from.Reading },
        static from => new YamlFile(from.File.Path, null, [], []));

    /// <summary>Nodes to values, unless nobody knows what they mean.</summary>
    public static readonly Stage<BindInput, BoundFile> Bind = new(
        nameof(Bind),
        static from => from.File.Path,
        static (from, _) =>
        {
            BoundFile bound = from.Schema.Sound is { } schema ? Binder.Bind(from.File, schema, from.Kept) : BoundFile.None(from.File.Path);
            return bound with { Findings = from.File.Findings.Items.AddRange(bound.Findings.Items) };
        },
        static from => BoundFile.None(from.File.Path) with { Findings = from.File.Findings });

    /// <summary>Which article each source is.</summary>
    public static readonly Stage<EquatableArray<BoundRows>, SourceMap> Sources = Stage.OfAll<EquatableArray<BoundRows>, SourceMap>(
        nameof(Sources),
        static (files, _) => SourceMap.Of(files),
        static _ => new SourceMap([]));

    /// <summary>The articles that a file cites.</summary>
    public static readonly Stage<CitedInput, QuotesInput> Cited = new(
        nameof(Cited),
        static from => from.File.Path,
        static (from, _) => new QuotesInput(from.File, CitedArticles.For(from.File, from.Sources, from.Articles)),
        static from => new QuotesInput(BoundRows.None(from.File.Path), new CitedArticles([], [], [])));

    /// <summary>Quotes to offsets in their articles.</summary>
    public static readonly Stage<QuotesInput, ProvenQuotes> Quotes = new(
        nameof(Quotes),
        static from => from.File.Path,
        static (from, _) => QuoteProver.Prove(from.File, from.Cited),
        static from => new ProvenQuotes(from.File.Path, [], []));

    /// <summary>The keys of a file.</summary>
    public static readonly Stage<BoundRows, FileKeys> Keys = new(
        nameof(Keys),
        static file => file.Path,
        static (file, _) => FileKeys.Of(file),
        static file => new FileKeys(file.Path, [], [], []));

    /// <summary>The keys of all files, numbered.</summary>
    public static readonly Stage<KeyIndexInput, KeyIndex> KeyIndex = Stage.OfAll<KeyIndexInput, KeyIndex>(
        nameof(KeyIndex),
        static (from, _) => Compiler.Keys.KeyIndex.Of(from.Schema, from.Files),
        static from => Compiler.Keys.KeyIndex.Of(from.Schema, []));

    /// <summary>Where the references of a file lead.</summary>
    public static readonly Stage<LinksInput, LinkedFile> Links = new(
        nameof(Links),
        static from => from.File.Path,
        static (from, _) => LinkedFile.Of(from.File, from.Keys),
        static from => LinkedFile.Of(BoundRows.None(from.File.Path), from.Keys));

    /// <summary>Everything together, unless nobody knows what it means.</summary>
    public static readonly Stage<CatalogueInput, CatalogueResult> Catalogue = Stage.OfAll<CatalogueInput, CatalogueResult>(
        nameof(Catalogue),
        static (from, _) => from is { Schema.Sound: { } schema, IsWhole: true }
            ? CatalogueBuilder.Build(schema, from.Files, from.Quotes, from.Articles, from.Linked, from.Limits, from.Threads)
            : CatalogueResult.Unjudged(from.Schema.All),
        static from => CatalogueResult.Unjudged(from.Schema.All));

    /// <summary>The ids that a file says were released.</summary>
    public static readonly Stage<InputFile, ReleaseLedger> Ledger = new(
        nameof(Ledger),
        static file => file.Path,
        static (file, cancellation) => ReleaseLedger.Read(file.Path, file.Demand(cancellation)),
        static file => new ReleaseLedger(file.Path, [], []));

    /// <summary>What became of released ids. Where no row is known, everything that was ever released would look gone.</summary>
    public static readonly Stage<ReleasedInput, EquatableArray<Finding>> Released = Stage.OfAll<ReleasedInput, EquatableArray<Finding>>(
        nameof(Released),
        static (from, _) => from.Catalogue.IsJudged ? ReleaseLedgerCheck.Run(from.Catalogue.Catalogue, from.Ledgers) : [],
        static _ => []);

    /// <summary>What is printed of all that was found.</summary>
    public static readonly Stage<ReportInput, Report> Report = Stage.OfAll<ReportInput, Report>(
        nameof(Report),
        static (from, _) => Compiling.Report.Of(from),
        static _ => new Report([]));

    /// <summary>
    /// <see cref="Parse"/> and <see cref="Bind"/> in one step: the nodes between the two take more memory than all that follows from them, so that
    /// nobody who
    /// keeps what stages gave should keep them without need.
    /// </summary>
    public static Guarded<BoundFile> Read(ReadInput from, CancellationToken cancellation) => Read(from, null, cancellation);

    /// <summary>
    /// The same for a file that is read for the first time: its long texts stay where somebody keeps them. Were it so each time, an editor's rows
    /// would keep each text of a file alive in which one of them was written last.
    /// </summary>
    public static Guarded<BoundFile> ReadFirst(ReadInput from, CancellationToken cancellation) =>
        Read(from, from.File.Kept(cancellation), cancellation);

    private static Guarded<BoundFile> Read(ReadInput from, KeptText? kept, CancellationToken cancellation)
    {
        Guarded<YamlFile> parsed = Parse.Run(ParseInput.Of(from.File, from.Schema), cancellation);
        return Bind.Run(new BindInput(parsed.Value, from.Schema) { Kept = kept }, cancellation).After(parsed.Failure);
    }
}
