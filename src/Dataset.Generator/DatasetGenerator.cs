using Dataset.Compiler;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Keys;
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
        context.RegisterPostInitializationOutput(SupportSources.AddTo);

        // What comes in.
        var namespaces = Inputs.Namespaces(context);
        var severities = Inputs.Severities(context);
        var files = Inputs.Files(context);
        var declared = Inputs.Declarations(context);

        // C#: declarations to a schema.
        var schema = declared.Join(namespaces, static (types, at) => new SchemaInput(at.Root, types.Value) { RuntimeNamespace = at.Runtime })
            .Run(CompilerStages.Schema).Join(declared, static (read, declared) => read.After(declared.Failure));
        var state = schema.Select(static (read, _) => SchemaState.Of(read));
        var all = state.Select(static (schema, _) => schema.All);

        // What there is of YAML: whether that is too much to be read at all, and where its data goes.
        var curated = files.Of(FileRole.Curated);
        var allCurated = curated.InOrder(static file => file.Path);
        var size = allCurated.Select(static (files, _) => new SizeInput(files, Limits.Appended)).Run(CompilerStages.Size);
        var tooMuch = size.Select(static (found, _) => found.Value is { } much ? EquatableArray.Of(much) : []);
        var isAppended = Inputs.IsAppended(context, allCurated);

        // YAML, file by file: text to values. A value that stays is the object that it was, whatever moved around it.
        AllAtOnce<ReadInput, Guarded<BoundFile>> reading = new(static from => from.File, CompilerStages.ReadFirst, CompilerStages.Read);
        var readBy = allCurated.Join(state, size, static (files, schema, size) => (Files: files, Schema: size.Value is null ? schema : null))
            .Select((all, cancellation) => reading.Before(
                all.Schema, all.Schema is { } schema ? all.Files.Items.Select(f => new ReadInput(f, schema)) : [], cancellation));
        var bound = curated.Combine(readBy).Where(static one => one.Right is not null)
            .Select(static (one, _) => new ReadInput(one.Left, one.Right!)).Select(reading.Take).WithTrackingName(nameof(CompilerStages.Read));
        var rows = bound.Select(static (file, _) => file.Value.Rows).WithTrackingName("Values");
        var allRows = rows.InOrder(static file => file.Path);

        // Provenance, file by file: quotes to offsets.
        var articles = files.Of(FileRole.Article).Run(CompilerStages.Articles);
        var allArticles = articles.Values().InOrder(static article => article.Path);
        var sources = allRows.Run(CompilerStages.Sources);
        var cited = rows.Join(sources, allArticles, static (rows, sources, articles) => new CitedInput(rows, sources.Value, articles))
            .Run(CompilerStages.Cited);
        var quotes = cited.Values().Run(CompilerStages.Quotes);
        var allQuotes = quotes.Values().InOrder(static file => file.Path);

        // Keys of all files: where references lead, file by file.
        var fileKeys = rows.Run(CompilerStages.Keys);
        var keys = all.Join(fileKeys.Values().InOrder(static file => file.Path), static (schema, files) => new KeyIndexInput(schema, files))
            .Run(CompilerStages.KeyIndex);
        var links = rows.Join(keys, static (rows, keys) => new LinksInput(rows, keys.Value)).Run(CompilerStages.Links);
        var apart = Providers.Concat(tooMuch, fileKeys.Failures(), keys.Failures(), links.Failures());
        var linked = keys.Join(
            links.Values().InOrder(static file => file.Rows.Path), static (keys, files) => new LinkedFiles(keys.Value, files.Items));

        // Everything together, and what was released before.
        var summaries = allArticles.Select(static (articles, _) => articles.Items.Select(article => article.Summary).ToEquatableArray());
        var built = state.Join(
            allRows, allQuotes, summaries, linked, apart, isAppended,
            static (schema, rows, quotes, articles, linked, failures, isAppended) =>
                new CatalogueInput(schema, rows, quotes, articles, linked, failures.Count == 0, Limits.Of(isAppended)))
            .RunUncompared(CompilerStages.Catalogue);
        var catalogue = built.Select(static (result, _) => result.Value.Catalogue).WithComparer(SameObject<Catalogue>.Comparer);
        var ledgers = files.Of(FileRole.Ledger).Run(CompilerStages.Ledger);
        var released = built.Join(
            ledgers.Values().InOrder(static ledger => ledger.Path), static (built, ledgers) => new ReleasedInput(built.Value, ledgers))
            .Run(CompilerStages.Released);

        // What goes out.
        var api = schema.Select(static (read, _) => read.Value).Run(OutputStages.EmitApi);
        var allBound = bound.Values().InOrder(static file => file.Rows.Path);
        var models = catalogue.Join(allBound, static (all, files) => new MembersInput(all, files)).RunUncompared(OutputStages.Members);
        var members = models.Each("Member").Run(OutputStages.EmitMembers);
        var keyLists = catalogue.RunUncompared(OutputStages.KeyLists);
        var keyTexts = keyLists.Each("KeyList").Run(OutputStages.EmitKeyLists);
        var parts = catalogue.RunUncompared(OutputStages.Parts);
        AllAtOnce<PartInput, Guarded<DataSegment?>> packing = new(static from => from.Part, OutputStages.EmitPart.Run, OutputStages.EmitPart.Run);
        var segments = parts.Combine(isAppended).Select((all, cancellation) => packing.Before(
                all.Left, all.Left.Value.Items.Select(part => new PartInput(part, all.Right)), cancellation))
            .WithComparer(SameObject<Guarded<EquatableArray<DataPart>>>.Comparer).Each("Part")
            .Join(isAppended, static (part, isAppended) => new PartInput(part, isAppended))
            .Select(packing.Take).WithTrackingName(nameof(OutputStages.EmitPart));
        var provenance = catalogue.Join(isAppended, static (all, apart) => new ProvenanceInput(all, apart)).Run(OutputStages.EmitProvenance);
        var data = Providers.Concat(segments.Values().Together(), provenance.Select(static (one, _) => EquatableArray.Of(one.Value)))
            .Run(OutputStages.EmitData);
        context.RegisterSourceOutput(api.Each("Api"), Outputs.Add);
        context.RegisterSourceOutput(members, Outputs.Add);
        context.RegisterSourceOutput(keyTexts, Outputs.Add);
        context.RegisterSourceOutput(data.Each("Data"), Outputs.Add);

        // What is said.
        var failures = Providers.Concat(
            ProjectCheck.Run(context, files, declared), schema.Failures(), size.Failures(), bound.Failures(), articles.Failures(), sources.Failures(),
            cited.Failures(), quotes.Failures(), apart, built.Failures(), ledgers.Failures(), released.Failures(), api.Failures(),
            models.Failures(), members.Failures(), keyLists.Failures(), keyTexts.Failures(), parts.Failures(), segments.Failures(),
            data.Failures(), provenance.Failures());
        var places = Inputs.Places(
            context, schema.Join(built, static (schema, built) => DeclaredPlaces.AskedFor(schema.Value.Findings, built.Value.Findings)));
        var report = schema.Join(
            places, allBound, allQuotes, built, released, failures,
            static (schema, places, files, quotes, built, released, failures) => new ReportInput(
                schema.Value.Findings, DeclaredPlaces.ByPath(places), files, quotes, built.Value.Findings, released.Value, failures))
            .Run(CompilerStages.Report);
        var said = report.Select(static (report, _) => Report.Of(report));
        var unheard = Inputs.Unheard(context, said.Select(static (said, _) => DiagnosticReport.Ids(said)));
        context.RegisterSourceOutput(
            said.Join(
                severities, unheard.Join(Inputs.HelpPages(context), static (unheard, pages) => (Ids: unheard, Pages: pages)),
                static (said, severities, unheard) => new DiagnosticReport(said, severities, unheard.Ids, unheard.Pages)),
            DiagnosticReporter.Report);
    }
}
