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
using Dataset.Compiler.Yaml;
using Dataset.Generator.Api;
using Dataset.Generator.Declarations;
using Dataset.Generator.Storage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator;

/// <summary>A file's rows with the articles they cite: all that proving its quotes depends on.</summary>
public sealed record QuotingFile(DatasetSchema Schema, BoundRows Rows, CitedArticles Cited);

/// <summary>The keys of all files: all that the numbers of rows follow from.</summary>
public sealed record FilesWithKeys(DatasetSchema Schema, EquatableArray<FileKeys> Files);

/// <summary>Everything that single files have to report.</summary>
public sealed record FileReports(
    EquatableArray<Guarded<BoundFile>> Bound,
    EquatableArray<Guarded<QuotingFile>> Cited,
    EquatableArray<Guarded<ProvenQuotes>> Quotes);

/// <summary>The stages' bodies: each calls one stage of the core, and none lets an exception out.</summary>
internal static class Steps
{
    public static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? given) ? SupportSources.NamespaceOf(given) : "";

    public static EquatableArray<T> Sort<T>(IEnumerable<T> items, Func<T, string> key) => items.OrderBy(key, StringComparer.Ordinal).ToEquatableArray();

    public static Article ReadArticle(FileInput file, CancellationToken cancellation) =>
        Article.Create(file.Text.Path, file.Read(cancellation) ?? "");

    public static Guarded<SchemaResult> BuildSchema((EquatableArray<TypeDeclaration> Declarations, string RootNamespace) from, CancellationToken cancellation) =>
        Guarded.Run(
            Stages.Schema,
            "",
            () => SchemaReader.Build(from.RootNamespace, from.Declarations),
            () => new SchemaResult(DatasetSchema.Empty, EquatableArray<UnusableType>.Empty, EquatableArray<Finding>.Empty));

    /// <summary>The schema, if data can be judged by it: one wrong declaration would make every row that follows it look wrong.</summary>
    public static DatasetSchema? Sound(Guarded<SchemaResult> result) =>
        result.Failure is null && !result.Value.HasErrors ? result.Value.Schema : null;

    /// <summary>
    /// Text to values in one step: the nodes between the two take more memory than all that follows from them, so that no cache may hold them.
    /// </summary>
    public static Guarded<BoundFile> Read((FileInput File, DatasetSchema? Schema) from, CancellationToken cancellation)
    {
        string path = from.File.Text.Path.Replace('\\', '/');
        BoundFile Nothing() => BoundFile.None(path);
        if (from.File.Read(cancellation) is not { } text)
        {
            Finding unreadable = Finding.Create(InternalFindings.Unreadable, new Location(path, 0, 0, 0, 0, 0, 0), path);
            return new Guarded<BoundFile>(Nothing() with { Findings = EquatableArray.Of(unreadable) }, null);
        }

        return Guarded.Run(
            Stages.Read,
            path,
            () =>
            {
                YamlFile file = YamlReader.Read(path, text);
                BoundFile bound = from.Schema is { } schema ? Binder.Bind(file, schema) : Nothing();
                return bound with { Findings = file.Findings.Items.AddRange(bound.Findings.Items) };
            },
            Nothing);
    }

    public static Guarded<SourceMap> MapSources((DatasetSchema Schema, EquatableArray<BoundRows> Rows) from, CancellationToken cancellation) =>
        Guarded.Run(Stages.Sources, "", () => SourceMap.Of(from.Rows), () => new SourceMap(EquatableArray<SourceEntry>.Empty));

    public static Guarded<QuotingFile> FindCited(
        (BoundRows Rows, ((DatasetSchema Schema, Guarded<SourceMap> Sources) With, EquatableArray<Article> Articles) Context) from, CancellationToken cancellation)
    {
        DatasetSchema schema = from.Context.With.Schema;
        return Guarded.Run(
            Stages.Cited,
            from.Rows.Path,
            () => new QuotingFile(schema, from.Rows, CitedArticles.For(from.Rows, from.Context.With.Sources.Value, from.Context.Articles)),
            () => new QuotingFile(
                schema,
                BoundRows.None(from.Rows.Path),
                new CitedArticles(EquatableArray<SourceEntry>.Empty, EquatableArray<Article>.Empty, EquatableArray<string>.Empty)));
    }

    public static Guarded<ProvenQuotes> Prove(Guarded<QuotingFile> from, CancellationToken cancellation)
    {
        QuotingFile file = from.Value;
        return Guarded.Run(
            Stages.Quotes,
            file.Rows.Path,
            () => QuoteProver.Prove(file.Rows, file.Cited),
            () => new ProvenQuotes(file.Rows.Path, EquatableArray<QuoteSpan>.Empty, EquatableArray<Finding>.Empty));
    }

    public static FileKeys ReadKeys((BoundRows Rows, DatasetSchema Schema) from, CancellationToken cancellation) => FileKeys.Of(from.Rows);

    public static Guarded<KeyIndex> IndexKeys(FilesWithKeys from, CancellationToken cancellation) => Guarded.Run(
        Stages.KeyIndex,
        "",
        () => KeyIndex.Of(from.Schema, from.Files),
        () => KeyIndex.Of(from.Schema, EquatableArray<FileKeys>.Empty));

    public static Guarded<LinkedFile?> Link((BoundRows Rows, Guarded<KeyIndex> Keys) from, CancellationToken cancellation) =>
        Guarded.Run<LinkedFile?>(Stages.Links, from.Rows.Path, () => LinkedFile.Of(from.Rows, from.Keys.Value), () => null);

    public static Guarded<CatalogueResult> BuildCatalogue(
        ((((DatasetSchema All, DatasetSchema? Sound) Schema, EquatableArray<BoundRows> Rows) Bound, EquatableArray<ProvenQuotes> Quotes) Files,
            ((EquatableArray<ArticleSummary> Articles, Guarded<KeyIndex> Keys) Known, ImmutableArray<Guarded<LinkedFile?>> Linked) With) from,
        CancellationToken cancellation)
    {
        (DatasetSchema all, DatasetSchema? sound) = from.Files.Bound.Schema;
        CatalogueResult Nothing() => new(Empty(all), EquatableArray<Finding>.Empty);
        Finding? failure = from.With.Known.Keys.Failure ?? from.With.Linked.FirstOrDefault(f => f.Failure is not null)?.Failure;
        return sound is null || failure is not null
            ? new Guarded<CatalogueResult>(Nothing(), failure)
            : Guarded.Run(
                Stages.Catalogue,
                "",
                () => CatalogueBuilder.Build(
                    sound, from.Files.Bound.Rows, from.Files.Quotes, from.With.Known.Articles,
                    new LinkedFiles(from.With.Known.Keys.Value, [.. from.With.Linked.Select(f => f.Value!).OrderBy(f => f.Rows.Path, StringComparer.Ordinal)])),
                Nothing);
    }

    public static Guarded<ReleaseLedger> ReadLedger(FileInput file, CancellationToken cancellation)
    {
        string path = file.Text.Path.Replace('\\', '/');
        return Guarded.Run(
            Stages.Ledger,
            path,
            () => ReleaseLedger.Read(path, file.Read(cancellation) ?? ""),
            () => new ReleaseLedger(path, EquatableArray<ReleasedId>.Empty, EquatableArray<Finding>.Empty));
    }

    /// <summary>Without a sound schema there are no rows, and everything that was ever released would look gone.</summary>
    public static Guarded<EquatableArray<Finding>> CheckReleased(
        ((DatasetSchema? Sound, Guarded<CatalogueResult> Built) Data, ImmutableArray<Guarded<ReleaseLedger>> Ledgers) from, CancellationToken cancellation)
    {
        if (from.Data.Sound is null || from.Data.Built.Failure is not null)
        {
            return new Guarded<EquatableArray<Finding>>(EquatableArray<Finding>.Empty, null);
        }

        Guarded<EquatableArray<Finding>> found = Guarded.Run(
            Stages.Released,
            "",
            () => ReleaseLedgerCheck.Run(from.Data.Built.Value.Catalogue, Sort(from.Ledgers.Select(l => l.Value), l => l.Path)),
            () => EquatableArray<Finding>.Empty);
        return found.Failure is null && from.Ledgers.FirstOrDefault(l => l.Failure is not null)?.Failure is { } unread ? found with { Failure = unread } : found;
    }

    public static IEnumerable<Guarded<GeneratedSource>> EmitApi(Guarded<SchemaResult> schema, CancellationToken cancellation)
    {
        if (schema.Value.Unusable.Count > 0)
        {
            yield return Emit(Stages.EmitApi, () => new GeneratedSource("UnusableProperties.g.cs", UnusableProperties.Emit(schema.Value)));
        }

        foreach (Guarded<GeneratedSource> source in EmitAll(Stages.EmitApi, () => ApiEmitter.Emit(schema.Value.Schema)))
        {
            yield return source;
        }
    }

    /// <summary>Per table with named members, what these depend on: less than the catalogue, so that most edits of data leave them alone.</summary>
    public static IEnumerable<Guarded<MembersModel?>> ModelMembers(Catalogue catalogue, CancellationToken cancellation)
    {
        for (int table = 0; table < catalogue.Tables.Count; table++)
        {
            cancellation.ThrowIfCancellationRequested();
            int number = table;
            Guarded<MembersModel?> model = Guarded.Run<MembersModel?>(Stages.Members, "", () => MembersModel.Of(catalogue, number), () => null);
            if (model.Value is not null || model.Failure is not null)
            {
                yield return model;
            }
        }
    }

    public static Guarded<GeneratedSource> EmitMembers(Guarded<MembersModel?> model, CancellationToken cancellation) => model.Value is { } members
        ? Emit(Stages.EmitMembers, () => MembersEmitter.Emit(members))
        : new Guarded<GeneratedSource>(new GeneratedSource("", ""), model.Failure);

    /// <summary>What the data of each table is packed from, in parts that mostly stay as they are when a value changes.</summary>
    public static IEnumerable<Guarded<DataPart?>> SplitTables(Catalogue catalogue, CancellationToken cancellation)
    {
        Guarded<EquatableArray<DataPart>> parts = Guarded.Run(Stages.Parts, "", () => TableStructures.Split(catalogue), () => EquatableArray<DataPart>.Empty);
        return parts.Failure is { } failure ? [new Guarded<DataPart?>(null, failure)] : parts.Value.Items.Select(p => new Guarded<DataPart?>(p, null));
    }

    public static Guarded<DataSegment?> EmitPart(Guarded<DataPart?> part, CancellationToken cancellation) => part.Value is { } given
        ? Guarded.Run<DataSegment?>(Stages.EmitPart, "", () => DataEmitter.Pack(given), () => null)
        : new Guarded<DataSegment?>(null, part.Failure);

    public static IEnumerable<Guarded<DataSource?>> JoinParts(ImmutableArray<Guarded<DataSegment?>> segments, CancellationToken cancellation)
    {
        foreach (Guarded<DataSegment?> failed in segments.Where(s => s.Failure is not null))
        {
            yield return new Guarded<DataSource?>(null, failed.Failure);
        }

        foreach (IGrouping<DataClass, DataSegment> table in segments.Select(s => s.Value).OfType<DataSegment>().GroupBy(s => s.Of))
        {
            yield return Guarded.Run<DataSource?>(Stages.EmitData, "", () => DataEmitter.Join(table.Key, table), () => null);
        }
    }

    public static IEnumerable<Guarded<DataSource?>> EmitProvenance(Catalogue catalogue, CancellationToken cancellation)
    {
        if (ProvenanceEmitter.Applies(catalogue.Schema))
        {
            DataSource? Packed()
            {
                DataSegment segment = DataEmitter.PackProvenance(catalogue);
                return DataEmitter.Join(segment.Of, [segment]);
            }

            yield return Guarded.Run(Stages.EmitProvenance, "", Packed, () => null);
        }
    }

    public static void AddSource(SourceProductionContext output, Guarded<GeneratedSource> source)
    {
        if (!ReportFailure(output, source.Failure))
        {
            output.AddSource(source.Value.HintName, source.Value.Text);
        }
    }

    public static void AddData(SourceProductionContext output, Guarded<DataSource?> source)
    {
        if (!ReportFailure(output, source.Failure) && source.Value is { } data)
        {
            output.AddSource(data.HintName, new BlockText(data.Blocks));
        }
    }

    private static bool ReportFailure(SourceProductionContext output, Finding? failure)
    {
        foreach (RenderedFinding finding in failure is null ? [] : FindingRenderer.Render([failure], _ => null))
        {
            output.ReportDiagnostic(DiagnosticReporter.ToDiagnostic(finding, failure!.Kind.Title, DiagnosticSeverity.Error));
        }

        return failure is not null;
    }

    public static DiagnosticReport Report(
        FileReports files,
        Guarded<SchemaResult> schema,
        Guarded<SourceMap> sources,
        Guarded<CatalogueResult> catalogue,
        Guarded<EquatableArray<Finding>> released,
        ImmutableArray<DeclaredType> declared,
        EquatableArray<FileSeverities> severities)
    {
        Dictionary<string, NodePlaces> places = new(StringComparer.Ordinal);
        foreach (Guarded<BoundFile> file in files.Bound)
        {
            places[file.Value.Rows.Path] = file.Value.Locations;
        }

        Func<string, EquatableArray<Location>?> declarations = SchemaReader.PlacesOf(declared);
        List<Finding> findings = [.. schema.Value.Findings, .. catalogue.Value.Findings, .. released.Value];
        findings.AddRange(files.Bound.Items.SelectMany(f => f.Value.Findings.Items));
        findings.AddRange(files.Quotes.Items.SelectMany(f => f.Value.Findings.Items));
        findings.AddRange(new[] { schema.Failure, sources.Failure, catalogue.Failure, released.Failure }
            .Concat(files.Bound.Items.Select(f => f.Failure))
            .Concat(files.Cited.Items.Select(f => f.Failure))
            .Concat(files.Quotes.Items.Select(f => f.Failure))
            .OfType<Finding>());
        return new DiagnosticReport(
            FindingRenderer.Render(findings, path => places.TryGetValue(path, out NodePlaces? ofFile) ? ofFile : declarations(path)).ToEquatableArray(),
            findings.Select(f => f.Kind).Concat([RenderingFindings.AndMore]).Distinct().OrderBy(k => k.Id, StringComparer.Ordinal).ToEquatableArray(),
            severities);
    }

    private static Guarded<GeneratedSource> Emit(string stage, Func<GeneratedSource> emit) => Guarded.Run(stage, "", emit, () => new GeneratedSource("", ""));

    private static EquatableArray<Guarded<GeneratedSource>> EmitAll(string stage, Func<IEnumerable<GeneratedSource>> emit)
    {
        Guarded<EquatableArray<GeneratedSource>> all = Guarded.Run(stage, "", () => emit().ToEquatableArray(), () => EquatableArray<GeneratedSource>.Empty);
        return all.Failure is { } failure
            ? EquatableArray.Of(new Guarded<GeneratedSource>(new GeneratedSource("", ""), failure))
            : all.Value.Items.Select(s => new Guarded<GeneratedSource>(s, null)).ToEquatableArray();
    }

    /// <summary>Tables without rows: the API still compiles, so that a failure is one error.</summary>
    private static Catalogue Empty(DatasetSchema schema) => new(
        schema,
        SchemaIndex.Of(schema).Tables.Select(t => new CatalogueTable(t, EquatableArray<CatalogueRow>.Empty)).ToEquatableArray(),
        EquatableArray<CatalogueClaim>.Empty,
        EquatableArray<CatalogueDispute>.Empty,
        EquatableArray<CatalogueSupport>.Empty,
        EquatableArray<CatalogueRedirect>.Empty);
}
