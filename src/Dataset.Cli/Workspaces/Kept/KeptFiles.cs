using System.Text;
using Dataset.Cli.Projects;
using Dataset.Compiler;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Workspaces.Kept;

/// <summary>
/// What reading gave for each file of a dataset, so that a command after an edit reads what was edited: values, and where its quotes stand. It is
/// found by the declarations, their settings and this build of the tool, of a file by what it says, of its quotes by what the articles say that it
/// cites. All of a project stands in one file, which is read whole: opening eighty takes longer.
/// </summary>
internal sealed class KeptFiles : IEarlierResults
{
    /// <summary>As many projects.</summary>
    private const int MostKept = 16;

    /// <summary>One new file of as many is not worth the writing.</summary>
    private const int FewOf = 16;

    private readonly SealedFiles _files;
    private readonly string _name, _seal;
    private readonly Dictionary<string, KeptFile> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextFile> _articles = new(StringComparer.Ordinal);

    /// <summary>The files whose quotes stand where they stood.</summary>
    private readonly HashSet<string> _proven = new(StringComparer.Ordinal);

    /// <param name="folder">Where the user's programs keep what they can make again; null keeps none.</param>
    /// <param name="project">The dataset.</param>
    /// <param name="files">Its files as they are.</param>
    public KeptFiles(string? folder, DatasetProject project, DatasetFiles files)
    {
        _files = new SealedFiles(folder is null ? null : Path.Combine(folder, "files"), ".files", MostKept);
        _name = Fingerprint.Of(Encoding.UTF8.GetBytes(project.Evaluation.File))[..32];
        _seal = SchemaCache.KeyOf(files.Declarations, project.Settings.Key);
        foreach (TextFile article in files.Articles.OrderBy(a => a.Path, StringComparer.Ordinal))
        {
            _articles.TryAdd(FileNameOf(article), article);
        }

        Dictionary<string, KeptFile> kept = new(StringComparer.Ordinal);
        foreach (KeptFile file in _files.Find(_name, _seal, static from => from.ReadList(KeptFile.Read)) ?? [])
        {
            kept[file.Path] = file;
        }

        foreach (TextFile file in files.Curated)
        {
            if (kept.TryGetValue(file.Path, out KeptFile? found) && found.Print == file.Print && !file.IsUnreadable)
            {
                _known[file.Path] = found;
            }
        }
    }

    /// <summary>Whether nothing has to be read of a file.</summary>
    public bool Knows(TextFile file) => _known.ContainsKey(file.Path);

    public BoundFile? Bound(InputFile file, DatasetSchema schema)
    {
        if (!_known.TryGetValue(file.Path, out KeptFile? known))
        {
            return null;
        }

        try
        {
            return BoundFileReader.Read(known.Bound, (TextFile)file, SchemaIndex.Of(schema));
        }
        catch (EndOfStreamException)
        {
            lock (_known)
            {
                _known.Remove(file.Path);
            }

            return null;
        }
    }

    public ProvenQuotes? Quotes(string path, SourceMap sources)
    {
        if (!_known.TryGetValue(path, out KeptFile? known) || known.Quotes is not { } quotes)
        {
            return null;
        }

        foreach (SourceEntry source in quotes.Sources)
        {
            if (sources.FileOf(source.Source) != source.FileName)
            {
                return null;
            }
        }

        foreach ((string name, string print) in quotes.Articles)
        {
            if (!_articles.TryGetValue(name, out TextFile? article) || article.IsUnreadable || article.Print != print)
            {
                return null;
            }
        }

        _proven.Add(path);
        return new ProvenQuotes(path, quotes.Spans, []);
    }

    /// <summary>
    /// Keeps what all files gave, once enough of it is new: whoever edits one file after the other would wait longer for the writing than for one
    /// more file to be read. Where a stage failed, what stands in for its result is none.
    /// </summary>
    public void Keep(Workspace workspace)
    {
        if (!workspace.IsWhole)
        {
            return;
        }

        ILookup<bool, CuratedFile> files = workspace.Files.ToLookup(IsKnown);
        CuratedFile[] fresh = [.. files[false]];
        if (fresh.Length * FewOf <= workspace.Files.Count)
        {
            return;
        }

        SchemaIndex schema = SchemaIndex.Of(workspace.Schema);
        KeptFile?[] made = Threads.Select(Environment.ProcessorCount, fresh, file => Of(file, schema));
        if (Array.Exists(made, f => f is not null))
        {
            List<KeptFile> all = [.. files[true].Select(f => _known[f.Path]), .. made.OfType<KeptFile>()];
            _files.Keep(_name, _seal, to => to.WriteList(all, KeptFile.Write));
        }
    }

    /// <summary>Whether nothing of a file is new.</summary>
    private bool IsKnown(CuratedFile file) =>
        _known.TryGetValue(file.Path, out KeptFile? known)
        && (_proven.Contains(file.Path) || (known.Quotes is null && QuotesOf(file) is null));

    private KeptFile? Of(CuratedFile file, SchemaIndex schema)
    {
        ByteWriter bytes = new();
        try
        {
            return _known.TryGetValue(file.Path, out KeptFile? known) ? known with { Quotes = QuotesOf(file) }
                : BoundFileWriter.Write(bytes, file.Bound, schema)
                ? new KeptFile(file.Path, file.Text.Print, bytes.Written.ToArray(), QuotesOf(file)) : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Null where it takes more than the articles that are there to know what is to be said.</summary>
    private KeptQuotes? QuotesOf(CuratedFile file) =>
        file.Quotes.Findings.Count > 0 || file.Cited.KnownFileNames.Count > 0 ? null
        : new KeptQuotes(
            file.Cited.Sources.Items, [.. file.Cited.Articles.Items.Select(a => (a.FileName, _articles[a.FileName].Print))], file.Quotes.Spans);

    private static string FileNameOf(TextFile article) => article.Path[(article.Path.LastIndexOf('/') + 1)..];
}

/// <summary>What is kept of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Print">What it said.</param>
/// <param name="Bound">Its values.</param>
/// <param name="Quotes">Its quotes; null where they are not known.</param>
internal sealed record KeptFile(string Path, string Print, byte[] Bound, KeptQuotes? Quotes)
{
    public static void Write(BinaryWriter to, KeptFile file)
    {
        to.Write(file.Path);
        to.Write(file.Print);
        to.Write7BitEncodedInt(file.Bound.Length);
        to.Write(file.Bound);
        to.Write(file.Quotes is not null);
        file.Quotes?.Write(to);
    }

    public static KeptFile Read(BinaryReader from) => new(
        from.ReadString(),
        from.ReadString(),
        from.ReadBytes(from.Read7BitEncodedInt()),
        from.ReadBoolean() ? KeptQuotes.Read(from) : null);
}

/// <summary>Where the quotes of a file stand, and what that follows from beside the file.</summary>
/// <param name="Sources">The sources that it names, with the names of their articles.</param>
/// <param name="Articles">The articles that it cites, by their names, and what they said.</param>
/// <param name="Spans">One for each quote.</param>
internal sealed record KeptQuotes(
    IReadOnlyList<SourceEntry> Sources, IReadOnlyList<(string Name, string Print)> Articles, EquatableArray<QuoteSpan> Spans)
{
    public void Write(BinaryWriter to)
    {
        to.WriteList(Sources, static (t, s) =>
        {
            t.Write(s.Source);
            t.Write(s.FileName);
        });
        to.WriteList(Articles, static (t, a) =>
        {
            t.Write(a.Name);
            t.Write(a.Print);
        });
        int[] numbers = new int[6 * Spans.Count];
        for (int i = 0, at = 0; i < Spans.Count; i++)
        {
            QuoteSpan span = Spans[i];
            foreach (int number in (ReadOnlySpan<int>)[span.Node, span.Start, span.End, span.ClauseStart, span.ClauseEnd, (int)span.Quoted])
            {
                numbers[at++] = number;
            }
        }

        to.WriteNumbers(numbers);
    }

    public static KeptQuotes Read(BinaryReader from)
    {
        SourceEntry[] sources = from.ReadList(static f => new SourceEntry(f.ReadString(), f.ReadString()));
        (string, string)[] articles = from.ReadList(static f => (f.ReadString(), f.ReadString()));
        int[] numbers = from.ReadNumbers();
        QuoteSpan[] spans = new QuoteSpan[numbers.Length / 6];
        for (int i = 0, at = 0; i < spans.Length; i++, at += 6)
        {
            spans[i] = new QuoteSpan(
                numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3], numbers[at + 4], (Quoted)numbers[at + 5]);
        }

        return new KeptQuotes(sources, articles, EquatableArray.Of(spans));
    }
}
