using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;
using Dataset.Generator.Declarations;
using Dataset.Generator.Storage;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator;

/// <summary>Compiles curated YAML, described by C# records, into the assembly. The pipeline, and nothing else.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DatasetGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static post =>
        {
            post.AddEmbeddedAttributeDefinition();
            post.AddSource("SchemaAttributes.g.cs", SupportSources.Attributes);
        });

        // ---- what comes in -----------------------------------------------------------------------------------------------------

        IncrementalValueProvider<string> rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => Steps.RootNamespace(options))
            .WithTrackingName(Stages.Options);

        IncrementalValuesProvider<FileInput> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileInput.Of(pair.Left, pair.Right))
            .Where(static file => file.Role != FileRole.None)
            .WithTrackingName(Stages.Files);

        IncrementalValueProvider<EquatableArray<FileSeverities>> severities = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileSeverities.Of(pair.Left, pair.Right))
            .Where(static file => file.Entries.Count > 0)
            .Collect()
            .Select(static (all, _) => new EquatableArray<FileSeverities>(all));

        IncrementalValueProvider<EquatableArray<Article>> articles = files
            .Where(static file => file.Role == FileRole.Article)
            .Select(Steps.ReadArticle)
            .WithTrackingName(Stages.Articles)
            .Collect()
            .Select(static (all, _) => Steps.Sort(all, a => a.Path));

        // ---- C#: declarations to schema ----------------------------------------------------------------------------------------

        IncrementalValueProvider<ImmutableArray<DeclaredType>> declared =
            Declared(context, SchemaReader.EntityAttribute, DeclarationKind.Entity).Collect()
            .Combine(Declared(context, SchemaReader.PartAttribute, DeclarationKind.Part).Collect())
            .Combine(Declared(context, SchemaReader.UnionAttribute, DeclarationKind.Union).Collect())
            .Select(static (all, _) => all.Left.Left.AddRange(all.Left.Right).AddRange(all.Right));

        IncrementalValueProvider<Guarded<SchemaResult>> read = declared
            .Select(static (all, _) => Steps.Sort(all.Select(d => d.Declaration), d => d.FullName))
            .Combine(rootNamespace)
            .Select(Steps.BuildSchema)
            .WithTrackingName(Stages.Schema);

        IncrementalValueProvider<DatasetSchema> schema = read.Select(static (result, _) => result.Value.Schema);
        IncrementalValueProvider<DatasetSchema?> sound = read.Select(static (result, _) => Steps.Sound(result));

        // ---- YAML, file by file: text to values --------------------------------------------------------------------------------

        IncrementalValuesProvider<Guarded<BoundFile>> bound = files
            .Where(static file => file.Role == FileRole.Curated)
            .Combine(sound)
            .Select(Steps.Read)
            .WithTrackingName(Stages.Read);

        IncrementalValuesProvider<BoundRows> rows = bound
            .Select(static (file, _) => file.Value.Rows)
            .WithTrackingName(Stages.Values);

        IncrementalValueProvider<EquatableArray<BoundRows>> allRows = rows.Collect().Select(static (all, _) => Steps.Sort(all, r => r.Path));

        // ---- provenance, file by file: quotes to offsets -----------------------------------------------------------------------

        IncrementalValueProvider<Guarded<SourceMap>> sources = schema
            .Combine(allRows)
            .Select(Steps.MapSources)
            .WithTrackingName(Stages.Sources);

        IncrementalValuesProvider<Guarded<QuotingFile>> cited = rows
            .Combine(schema.Combine(sources).Combine(articles))
            .Select(Steps.FindCited)
            .WithTrackingName(Stages.Cited);

        IncrementalValuesProvider<Guarded<ProvenQuotes>> quotes = cited
            .Select(Steps.Prove)
            .WithTrackingName(Stages.Quotes);

        IncrementalValueProvider<EquatableArray<ProvenQuotes>> allQuotes = quotes.Collect().Select(static (all, _) => Steps.Sort(all.Select(q => q.Value), q => q.Path));

        // ---- keys of all files: where references lead, file by file ------------------------------------------------------------

        IncrementalValueProvider<Guarded<KeyIndex>> keys = rows
            .Combine(schema)
            .Select(Steps.ReadKeys)
            .WithTrackingName(Stages.Keys)
            .Collect()
            .Combine(schema)
            .Select(static (all, _) => new FilesWithKeys(all.Right, Steps.Sort(all.Left, k => k.Path)))
            .Select(Steps.IndexKeys)
            .WithTrackingName(Stages.KeyIndex);

        IncrementalValueProvider<ImmutableArray<Guarded<LinkedFile?>>> linked = rows
            .Combine(keys)
            .Select(Steps.Link)
            .WithTrackingName(Stages.Links)
            .Collect();

        // ---- everything together -----------------------------------------------------------------------------------------------

        IncrementalValueProvider<Guarded<CatalogueResult>> built = schema.Combine(sound)
            .Combine(allRows)
            .Combine(allQuotes)
            .Combine(articles.Select(static (all, _) => all.Items.Select(a => a.Summary).ToEquatableArray()).Combine(keys).Combine(linked))
            .Select(Steps.BuildCatalogue)
            .WithComparer(SameObject<Guarded<CatalogueResult>>.Comparer)
            .WithTrackingName(Stages.Catalogue);

        IncrementalValueProvider<Catalogue> catalogue = built
            .Select(static (result, _) => result.Value.Catalogue)
            .WithComparer(SameObject<Catalogue>.Comparer);

        // ---- what was released before ------------------------------------------------------------------------------------------

        IncrementalValuesProvider<Guarded<ReleaseLedger>> ledgers = files
            .Where(static file => file.Role == FileRole.Ledger)
            .Select(Steps.ReadLedger)
            .WithTrackingName(Stages.Ledger);

        IncrementalValueProvider<Guarded<EquatableArray<Finding>>> released = sound.Combine(built)
            .Combine(ledgers.Collect())
            .Select(Steps.CheckReleased)
            .WithTrackingName(Stages.Released);

        // ---- what goes out -----------------------------------------------------------------------------------------------------

        IncrementalValuesProvider<Guarded<GeneratedSource>> api = read
            .SelectMany(Steps.EmitApi)
            .WithTrackingName(Stages.EmitApi);

        IncrementalValuesProvider<Guarded<GeneratedSource>> members = catalogue
            .SelectMany(Steps.ModelMembers)
            .WithTrackingName(Stages.Members)
            .Select(Steps.EmitMembers)
            .WithTrackingName(Stages.EmitMembers);

        IncrementalValuesProvider<Guarded<DataSource?>> data = catalogue
            .SelectMany(Steps.SplitTables)
            .WithTrackingName(Stages.Parts)
            .Select(Steps.EmitPart)
            .WithTrackingName(Stages.EmitPart)
            .Collect()
            .SelectMany(Steps.JoinParts)
            .WithTrackingName(Stages.EmitData);

        IncrementalValuesProvider<Guarded<DataSource?>> provenance = catalogue
            .SelectMany(Steps.EmitProvenance)
            .WithTrackingName(Stages.EmitProvenance);

        context.RegisterSourceOutput(api, Steps.AddSource);
        context.RegisterSourceOutput(members, Steps.AddSource);
        context.RegisterSourceOutput(data, Steps.AddData);
        context.RegisterSourceOutput(provenance, Steps.AddData);

        IncrementalValueProvider<FileReports> perFile = bound.Collect()
            .Combine(cited.Collect())
            .Combine(quotes.Collect())
            .Select(static (all, _) => new FileReports(all.Left.Left, all.Left.Right, all.Right));

        IncrementalValueProvider<DiagnosticReport> report = perFile
            .Combine(read.Combine(sources).Combine(built).Combine(released))
            .Combine(declared)
            .Combine(severities)
            .Select(static (all, _) => Steps.Report(all.Left.Left.Left, all.Left.Left.Right.Left.Left.Left, all.Left.Left.Right.Left.Left.Right, all.Left.Left.Right.Left.Right, all.Left.Left.Right.Right, all.Left.Right, all.Right))
            .WithTrackingName(Stages.Diagnostics);

        context.RegisterSourceOutput(report, static (output, all) => DiagnosticReporter.Report(all, output.ReportDiagnostic));
    }

    private static IncrementalValuesProvider<DeclaredType> Declared(IncrementalGeneratorInitializationContext context, string attribute, DeclarationKind kind) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (_, _) => true,
                (at, cancellation) => SchemaReader.ReadDeclaration((INamedTypeSymbol)at.TargetSymbol, kind, cancellation))
            .WithTrackingName(Stages.Declarations);
}
