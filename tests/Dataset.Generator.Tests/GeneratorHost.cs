using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Dataset.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Generator.Tests;

/// <summary>A file of a test, in memory.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Guessed">The code page at which the compiler has guessed; null for a file in UTF-8.</param>
internal sealed record TestFile(string Path, string Text, Encoding? Guessed = null)
{
    /// <summary>A length that the text pretends to have; who wants to read it then fails.</summary>
    public int Pretended { get; init; }

    public string Role => new CorpusFile(Path, Text).Role;
}

/// <summary>
/// Runs the generator over files in memory, and where it is told to, once more: whatever the test is about, the same input must give nothing new.
/// Steps are tracked only for who asks what ran: the compiler follows each back to every file on every way, which takes it most of a test's time.
/// </summary>
internal sealed class GeneratorHost
{
    private static readonly string[] s_ofCompiler =
        ["AdditionalTexts", "AnalyzerConfigOptions", "Compilation", "MetadataReferences", "ParseOptions", "SourceOutput"];

    private readonly Dictionary<string, InMemoryText> _texts = new(StringComparer.Ordinal);
    private readonly bool _tracksSteps;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public GeneratorHost(
        IEnumerable<TestFile> files,
        string? schema = null,
        IReadOnlyDictionary<string, string>? severities = null,
        string rootNamespace = TestCompilation.RootNamespace,
        Func<CSharpCompilationOptions, CSharpCompilationOptions>? options = null, bool tracksSteps = false,
        string? storage = null,
        IReadOnlyDictionary<string, string>? properties = null, Func<CSharpCompilation, CSharpCompilation>? project = null)
    {
        _tracksSteps = tracksSteps;
        _compilation = TestCompilation.Create(schema ?? TestCompilation.DefaultSchema, rootNamespace: rootNamespace);
        _compilation = _compilation.WithOptions(options?.Invoke(_compilation.Options) ?? _compilation.Options);
        _compilation = project?.Invoke(_compilation) ?? _compilation;
        foreach (TestFile file in files)
        {
            _texts[file.Path] = new InMemoryText(file);
        }

        _driver = CSharpGeneratorDriver.Create(
            [new DatasetGenerator().AsSourceGenerator()],
            _texts.Values,
            (CSharpParseOptions)_compilation.SyntaxTrees.First().Options,
            new Options(
                severities ?? ImmutableDictionary<string, string>.Empty,
                rootNamespace,
                storage,
                properties ?? ImmutableDictionary<string, string>.Empty),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));
        Run();
    }

    public GeneratorRunResult Result { get; private set; }

    public Compilation Output { get; private set; } = null!;

    /// <summary>The generator's own diagnostics, as the build prints them.</summary>
    public IReadOnlyList<string> Diagnostics => Result.Diagnostics.Select(Print).ToList();

    /// <summary>A host whose second run gave nothing new.</summary>
    public static GeneratorHost Run(params TestFile[] files)
    {
        GeneratorHost host = new(files);
        host.ShouldBeCachedOnSecondRun();
        return host;
    }

    public void Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        Output = output;
        Result = _driver.GetRunResult().Results.Single();
        Result.Exception.ShouldBeNull();
    }

    public string TextOf(string path) => _texts[path].File.Text;

    public void Edit(string path, string text)
    {
        Replace(new TestFile(path, text));
        Run();
    }

    /// <summary>
    /// Puts files into the place of those of before, all between two runs: what is new comes in, what is gone goes, what differs is edited, and the
    /// rest may stand elsewhere in the list.
    /// </summary>
    public void Become(IReadOnlyList<TestFile> files)
    {
        Dictionary<string, InMemoryText> before = new(_texts, StringComparer.Ordinal);
        _texts.Clear();
        foreach (TestFile file in files)
        {
            _texts[file.Path] = before.TryGetValue(file.Path, out InMemoryText? text) && text.File == file ? text : new InMemoryText(file);
        }

        _driver = _driver.ReplaceAdditionalTexts([.. files.Select(f => _texts[f.Path])]);
        Run();
    }

    /// <summary>Hands each file over once more, as a host does by mistake.</summary>
    public void HandOverTwice()
    {
        _driver = _driver.AddAdditionalTexts([.. _texts.Values.Select(text => new InMemoryText(text.File))]);
        Run();
    }

    public void EditCSharp(string path, string text)
    {
        SyntaxTree tree = TestCompilation.Tree(text, path);
        SyntaxTree? old = _compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        Run();
    }

    /// <summary>
    /// Runs again over another compilation of the same sources, and then over files of the same text: each source and diagnostic must be the object
    /// that it was.
    /// </summary>
    public void ShouldBeCachedOnSecondRun()
    {
        _compilation = _compilation.Clone();
        ShouldGiveNothingNew();
        if (_tracksSteps)
        {
            NotCached().ShouldBeEmpty();
        }

        foreach (InMemoryText text in _texts.Values.ToList())
        {
            Replace(text.File);
        }

        ShouldGiveNothingNew();
    }

    private void ShouldGiveNothingNew()
    {
        List<object> before = Given();
        Run();
        Given().ShouldBe(before, ReferenceEqualityComparer.Instance);

        List<object> Given() => [.. Result.GeneratedSources.Select(s => s.SourceText), .. Result.Diagnostics];
    }

    private void Replace(TestFile file)
    {
        InMemoryText replaced = new(file);
        _driver = _driver.ReplaceAdditionalText(_texts[file.Path], replaced);
        _texts[file.Path] = replaced;
    }

    /// <summary>The outputs of a stage's steps and why each is as it is.</summary>
    public IReadOnlyList<(object Value, IncrementalStepRunReason Reason)> Steps(string stage) =>
        Tracked.TrackedSteps.TryGetValue(stage, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(s => s.Outputs).Select(o => (o.Value, o.Reason)).ToList()
            : [];

    private GeneratorRunResult Tracked =>
        _tracksSteps ? Result : throw new InvalidOperationException("Nobody knows what ran: the host tracks no steps.");

    /// <summary>The names of all stages that ran; the compiler's own steps have names that no stage has.</summary>
    public IEnumerable<string> TrackedStages => Tracked.TrackedSteps.Keys
        .Where(name => char.IsUpper(name[0]) && !s_ofCompiler.Contains(name));

    /// <summary>Stages of which any step ran and gave something new.</summary>
    public IReadOnlyList<string> NotCached() => Stages.All
        .Where(stage => Steps(stage).Any(o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
        .ToList();

    /// <summary>Whether any generated source is new or another.</summary>
    public bool SourcesChanged() => Tracked.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs)
        .Any(o => o.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)
            && o.Value.GetType().Name.Contains("Source", StringComparison.Ordinal));

    /// <summary>Compiles what was generated; there may be neither an error nor a warning.</summary>
    public Assembly Load(params string[] probes)
    {
        using MemoryStream image = new(Compile(probes));
        return new AssemblyLoadContext("sky", isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The assembly as the compiler writes it; there may be neither an error nor a warning.</summary>
    public byte[] Compile(params string[] probes)
    {
        Compilation compilation = Output.AddSyntaxTrees(probes.Select((p, i) => TestCompilation.Tree(p, $"probe{i}.cs")));
        using MemoryStream image = new();
        Problems(compilation.Emit(image).Diagnostics).ShouldBeEmpty();
        return image.ToArray();
    }

    /// <summary>Calls <c>Probe.Run()</c> of a source that is compiled against what was generated.</summary>
    /// <param name="body">The statements of the method.</param>
    /// <param name="others">Other sources that it needs.</param>
    public object? Probe(string body, params string[] others) =>
        Load([.. others,
            "#nullable enable\nusing System;\nusing System.Linq;\nusing Observatory;\ninternal static class Probe { public static object? Run() { "
                + body + " } }"])
            .GetType("Probe")!.GetMethod("Run")!.Invoke(null, null);

    public static IReadOnlyList<string> Problems(Compilation compilation) => Problems(compilation.GetDiagnostics());

    private static List<string> Problems(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ToList();

    public static string Print(Diagnostic diagnostic)
    {
        FileLinePositionSpan at = diagnostic.Location.GetLineSpan();
        string severity = diagnostic.Severity.ToString().ToUpperInvariant() switch
        {
            "ERROR" => "error",
            "WARNING" => "warning",
            _ => "info",
        };
        LinePosition start = at.StartLinePosition;
        return CorpusCase.Line(
            at.Path ?? "", start.Line + 1, start.Character + 1, severity, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private sealed class InMemoryText(TestFile file) : AdditionalText
    {
        public override string Path => file.Path;

        public TestFile File => file;

        public string Role => file.Role;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            file.Pretended > 0 ? new Pretender(file.Pretended) : SourceText.From(file.Text, file.Guessed ?? Encoding.UTF8);
    }

    private sealed class Pretender(int length) : SourceText
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => length;

        public override char this[int position] => throw new NotSupportedException("Nobody reads this.");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => _ = this[sourceIndex];
    }

    private sealed class Options(
        IReadOnlyDictionary<string, string> severities, string rootNamespace, string? storage, IReadOnlyDictionary<string, string> properties)
        : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(new Dictionary<string, string>(properties)
            {
                ["build_property.RootNamespace"] = rootNamespace,
                ["build_property.DatasetStorage"] = storage ?? "",
            });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new Dictionary<string, string>(severities)
        {
            ["build_metadata.AdditionalFiles.DatasetRole"] = ((InMemoryText)textFile).Role,
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
