using System.Diagnostics;
using Dataset.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Benchmarks;

/// <summary>What one compilation of the rows cost.</summary>
public sealed record BuildCost(double GeneratorSeconds, double CompilerSeconds, double OneFileSeconds, long PeakBytes, long AssemblyBytes);

/// <summary>Compiles the rows through the real generator, in this process, and measures it. Meant for a fresh process each.</summary>
public static class RowCompiler
{
    /// <summary>Compiles.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="yaml">The data.</param>
    /// <param name="named">Whether publishers become named members.</param>
    /// <param name="output">Where the assembly goes.</param>
    public static BuildCost Compile(string repository, IReadOnlyList<(string Path, string Text)> yaml, bool named, string output)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp13, preprocessorSymbols: named ? ["NAMED"] : []);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Rows", Sources(repository, parse), References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
        AdditionalText[] texts = [.. yaml.Select(f => (AdditionalText)new TextFile(f.Path, f.Text))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DatasetGenerator().AsSourceGenerator()], texts, parse, new Options());

        Stopwatch clock = Stopwatch.StartNew();
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics);
        double generator = clock.Elapsed.TotalSeconds; Console.WriteLine(driver.GetRunResult().Results[0].Exception + " " + driver.GetRunResult().GeneratedTrees.Length);

        clock.Restart();
        Require(diagnostics);
        using (FileStream stream = File.Create(output))
        {
            Microsoft.CodeAnalysis.Emit.EmitResult result = generated.Emit(stream);
            Require(result.Diagnostics);
        }

        double compiler = clock.Elapsed.TotalSeconds;
        long peak = PeakBytes();

        (string path, string text) = yaml[^1];
        string edited = text.Replace("in_print: true", "in_print: false", StringComparison.Ordinal);
        driver = driver.ReplaceAdditionalText(texts[^1], new TextFile(path, edited));
        clock.Restart();
        driver.RunGenerators(compilation);
        return new BuildCost(generator, compiler, clock.Elapsed.TotalSeconds, peak, new FileInfo(output).Length);
    }

    /// <summary>Emits an assembly that holds nothing but the JSON, as a resource.</summary>
    public static void EmbedJson(byte[] json, string output)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "RowsJson", [CSharpSyntaxTree.ParseText("public static class RowsJson { }")], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using FileStream stream = File.Create(output);
        compilation.Emit(stream, manifestResources: [new ResourceDescription("rows.json", () => new MemoryStream(json), isPublic: true)]);
    }

    private static void Require(IEnumerable<Diagnostic> diagnostics)
    {
        string errors = string.Join('\n', diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error || d.Id == "CS8785").Take(5));
        if (errors.Length > 0)
        {
            throw new InvalidOperationException(errors);
        }
    }

    private static long PeakBytes()
    {
        using Process self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    private static IEnumerable<SyntaxTree> Sources(string repository, CSharpParseOptions parse)
    {
        string support = Path.Combine(repository, "src", "Dataset.Generator", "Support");
        foreach (string file in Directory.GetFiles(support, "Runtime*.cs").Order(StringComparer.Ordinal))
        {
            yield return CSharpSyntaxTree.ParseText(File.ReadAllText(file).Replace("DatasetRuntimeNamespace", "Rows", StringComparison.Ordinal), parse);
        }

        string declarations = File.ReadAllText(Path.Combine(repository, "benchmarks", "Rows", "Declarations.cs"));
        yield return CSharpSyntaxTree.ParseText("global using System;\n" + declarations, parse);
    }

    /// <summary>The reference assemblies of the SDK's own framework pack, or the running framework where the pack is missing.</summary>
    private static IEnumerable<MetadataReference> References()
    {
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string pack = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string folder = Directory.Exists(pack) ? Directory.GetDirectories(Directory.GetDirectories(pack).Order(StringComparer.Ordinal).Last(), "net*", SearchOption.AllDirectories).First(d => d.Contains("ref", StringComparison.Ordinal)) : shared;
        return Directory.GetFiles(folder, "*.dll").Where(f => !Path.GetFileName(f).StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal)).Select(f => MetadataReference.CreateFromFile(f));
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.RootNamespace"] = "Rows" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new() { ["build_metadata.AdditionalFiles.DatasetRole"] = "Curated" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
