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
/// Runs all stages over a dataset as it stands, where no C# compiler does it. It remembers what each stage gave, so that a second run after an edit
/// runs only what the edit touches.
/// </summary>
/// <param name="threads">On how many files it may work at once.</param>
public sealed class DatasetCompiler(int threads)
{
    private readonly Memo<InputFile, Article> _articles = new(CompilerStages.Articles, 1);
    private readonly Memo<ParseInput, YamlFile> _parse = new(CompilerStages.Parse, threads);
    private readonly Memo<BindInput, BoundFile> _bind = new(CompilerStages.Bind, threads);
    private readonly Memo<EquatableArray<BoundRows>, SourceMap> _sources = new(CompilerStages.Sources, 1);
    private readonly Memo<CitedInput, QuotesInput> _cited = new(CompilerStages.Cited, threads);
    private readonly Memo<QuotesInput, ProvenQuotes> _quotes = new(CompilerStages.Quotes, threads);
    private readonly Memo<BoundRows, FileKeys> _keys = new(CompilerStages.Keys, 1);
    private readonly Memo<KeyIndexInput, KeyIndex> _keyIndex = new(CompilerStages.KeyIndex, 1);
    private readonly Memo<LinksInput, LinkedFile> _links = new(CompilerStages.Links, 1);
    private readonly Memo<CatalogueInput, CatalogueResult> _catalogue = new(CompilerStages.Catalogue, 1);
    private readonly Memo<InputFile, ReleaseLedger> _ledgers = new(CompilerStages.Ledger, 1);
    private readonly Dictionary<string, BoundRows> _rows = new(StringComparer.Ordinal);

    private SchemaState _schema = new(DatasetSchema.Empty, false);

    /// <summary>
    /// Reads files as most are read, which needs no schema. <see cref="Run"/> does it too, and reads those again of which the schema says otherwise;
    /// who waits for the schema can do it meanwhile.
    /// </summary>
    public void Prepare(CompilerInput input, CancellationToken cancellation)
    {
        EquatableArray<InputFile> curated = InOrder(input.Curated);
        if (CompilerStages.Size.Run(new SizeInput(curated, Limits.Appended), cancellation).Value is null)
        {
            _parse.RunAll([.. curated.Items.Select(f => new ParseInput(f, FileReading.Curated))], cancellation);
        }
    }

    /// <param name="schema">The schema.</param>
    /// <param name="declaredAt">Where a declaration and its properties stand, by the path of its address.</param>
    /// <param name="input">The files.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <param name="earlier">What an earlier process found out; null where nothing is known of one.</param>
    public CompilerOutput Run(
        Guarded<SchemaResult> schema,
        Func<string, IReadOnlyList<Location>?> declaredAt,
        CompilerInput input,
        CancellationToken cancellation,
        IEarlierResults? earlier = null)
    {
        List<Finding> failures = [];
        SchemaResult declared = ValueOf(schema);
        _schema = Kept(_schema, SchemaState.Of(schema));
        DatasetSchema all = _schema.All;
        EquatableArray<Article> articles = ValuesOf(_articles.RunAll(InOrder(input.Articles), cancellation));
        EquatableArray<InputFile> curated = InOrder(input.Curated);
        bool fits = true;
        if (ValueOf(CompilerStages.Size.Run(new SizeInput(curated, Limits.Appended), cancellation)) is { } tooMuch)
        {
            (fits, curated) = (false, []);
            failures.Add(tooMuch);
        }

        // What was known before is not read; what has to be is read as ever.
        BoundFile?[] known = Known(earlier, curated);
        InputFile[] unknown = [.. curated.Items.Where((_, i) => known[i] is null)];
        EquatableArray<YamlFile> yaml = ValuesOf(_parse.RunAll([.. unknown.Select(f => ParseInput.Of(f, _schema))], cancellation));
        EquatableArray<BoundFile> read = ValuesOf(_bind.RunAll([.. yaml.Items.Select(f => new BindInput(f, _schema))], cancellation));
        EquatableArray<BoundFile> bound = Merged(known, read.Items);
        EquatableArray<BoundRows> rows = bound.Items.Select(Rows).ToEquatableArray();

        SourceMap sources = ValueOf(_sources.Run(rows, cancellation));
        ProvenQuotes?[] proven = [.. rows.Items.Select((r, i) => known[i] is null ? null : earlier!.Quotes(r.Path, sources))];
        EquatableArray<QuotesInput> cited = ValuesOf(
            _cited.RunAll([.. rows.Items.Where((_, i) => proven[i] is null).Select(r => new CitedInput(r, sources, articles))], cancellation));
        EquatableArray<ProvenQuotes> quotes = Merged(proven, ValuesOf(_quotes.RunAll(cited.Items, cancellation)).Items);

        int before = failures.Count;
        EquatableArray<FileKeys> fileKeys = ValuesOf(_keys.RunAll(rows.Items, cancellation));
        KeyIndex keys = ValueOf(_keyIndex.Run(new KeyIndexInput(all, fileKeys), cancellation));
        EquatableArray<LinkedFile> links = ValuesOf(_links.RunAll([.. rows.Items.Select(r => new LinksInput(r, keys))], cancellation));
        bool isWhole = fits && failures.Count == before;

        CatalogueInput everything = new(
            _schema, rows, quotes, articles.Items.Select(a => a.Summary).ToEquatableArray(), new LinkedFiles(keys, links.Items), isWhole,
            Limits.Appended)
        { Threads = threads };
        CatalogueResult catalogue = ValueOf(_catalogue.Run(everything, cancellation));
        EquatableArray<ReleaseLedger> ledgers = ValuesOf(_ledgers.RunAll(InOrder(input.Ledgers), cancellation));
        EquatableArray<Finding> released = ValueOf(CompilerStages.Released.Run(new ReleasedInput(catalogue, ledgers), cancellation));

        ReportInput said = new(declared.Findings, declaredAt, bound, quotes, catalogue.Findings, released, failures.ToEquatableArray());
        return new CompilerOutput(
            all, Files(),
            articles, sources, catalogue, ledgers,
            Report.Of(CompilerStages.Report.Run(said, cancellation)))
        { IsWhole = failures.Count == 0 };

        EquatableArray<CompiledFile> Files()
        {
            var files = new CompiledFile[bound.Count];
            for (int i = 0, r = 0, c = 0; i < files.Length; i++)
            {
                InputFile file = curated[i];
                BoundRows ofFile = rows[i];
                YamlFile? nodes = known[i] is null ? yaml[r++] : null;
                CitedArticles? articlesOf = proven[i] is null ? cited[c++].Cited : null;
                files[i] = new CompiledFile(
                    new Lazy<YamlFile>(() => nodes ?? CompilerStages.Parse.Run(ParseInput.Of(file, _schema), CancellationToken.None).Value),
                    bound[i],
                    new Lazy<CitedArticles>(() => articlesOf ?? CitedArticles.For(ofFile, sources, articles)),
                    quotes[i]);
            }

            return EquatableArray.Of(files);
        }

        T ValueOf<T>(Guarded<T> guarded)
        {
            if (guarded.Failure is { } failure)
            {
                failures.Add(failure);
            }

            return guarded.Value;
        }

        EquatableArray<T> ValuesOf<T>(IReadOnlyList<Guarded<T>> guarded) => guarded.Select(ValueOf).ToEquatableArray();
    }

    /// <summary>Per file what is known of it; by declarations with errors nobody has read any.</summary>
    private BoundFile?[] Known(IEarlierResults? earlier, EquatableArray<InputFile> files) => earlier is null || _schema.Sound is not { } schema
        ? new BoundFile?[files.Count]
        : Threads.Select(threads, files.Items, f => earlier.Bound(f, schema));

    /// <summary>Fills what is not known with what was found out, one after the other.</summary>
    private static EquatableArray<T> Merged<T>(T?[] known, IEnumerable<T> found)
        where T : class
    {
        using IEnumerator<T> next = found.GetEnumerator();
        return known.Select(k => k ?? Next()).ToEquatableArray();

        T Next() => next.MoveNext() ? next.Current : throw new InvalidOperationException();
    }

    /// <summary>Where an edit moved nothing but a comment, the values are the same object, and later stages see that at a glance.</summary>
    private BoundRows Rows(BoundFile file)
    {
        string path = file.Rows.Path;
        return _rows[path] = _rows.TryGetValue(path, out BoundRows? before) ? Kept(before, file.Rows) : file.Rows;
    }

    private static T Kept<T>(T before, T now)
        where T : class => before.Equals(now) ? before : now;

    private static EquatableArray<InputFile> InOrder(IEnumerable<InputFile> files) => FilesByPath.InOrder(files, f => f.Path);
}
