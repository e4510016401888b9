using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Dataset.Generator;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Cli.Tests;

/// <summary>What <c>init</c> left in a folder, compiled by the generator and loaded: as the build does it, without its process.</summary>
internal sealed class DraftedProject
{
    private static readonly Lazy<List<MetadataReference>> s_framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "netstandard.dll")
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).ToList());

    private static readonly Lock s_console = new();

    private readonly Assembly _assembly;

    private DraftedProject(Assembly assembly, string space) => (_assembly, Namespace) = (assembly, space);

    public string Namespace { get; }

    /// <summary>A file from which a project is drafted: it compiles, prints its rows when it runs, and a row of it has a value.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="container">The class of the look-ups.</param>
    /// <param name="key">The row's key; empty for the first row.</param>
    /// <param name="property">What is read of it, a path of properties.</param>
    /// <param name="value">What it has to be, as text.</param>
    public static void ShouldHold(string file, string text, string container, string key, string property, string value)
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("p/" + file, text);
        folder.RunIn("p", "init", file).Success();
        DraftedProject project = Build(Path.Combine(folder.Root, "p"), file);
        object row = key.Length > 0 ? project.Find(container, key) : project.All(container).First();
        FormattableString.Invariant($"{Get(row, property)}").ShouldBe(value);
        project.Run().ShouldContain(" rows\n");
    }

    /// <param name="folder">The folder in which <c>init</c> ran.</param>
    /// <param name="data">The files that it was shown, from there.</param>
    public static DraftedProject Build(string folder, params string[] data)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp13);
        string project = File.ReadAllText(Directory.GetFiles(folder, "*.csproj").ShouldHaveSingleItem());
        string space = project.Split("<RootNamespace>")[1].Split("</RootNamespace>")[0];
        List<(string Name, string Text)> sources = Directory.GetFiles(folder, "*.cs").Select(f => (f, File.ReadAllText(f))).ToList();
        sources.AddRange(SupportSources.Runtime(space));
        sources.Add(("usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq;"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Drafted" + Guid.NewGuid().ToString("N"),
            sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Name, System.Text.Encoding.UTF8)),
            s_framework.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DatasetGenerator().AsSourceGenerator()],
            data.Select(d => (AdditionalText)new DataText(Path.Combine(folder, d).Replace('\\', '/'))),
            options,
            new Options(space, data.Length));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation all, out ImmutableArray<Diagnostic> said);
        said.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ShouldBeEmpty();
        all.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).Take(5).ShouldBeEmpty();
        using MemoryStream stream = new();
        all.Emit(stream).Success.ShouldBeTrue();
        stream.Position = 0;
        return new DraftedProject(new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream), space);
    }

    /// <summary>The number of rows of a container.</summary>
    public int Count(string container) => (int)Container(container).GetProperty("Count")!.GetValue(null)!;

    /// <summary>The row with a key.</summary>
    public object Find(string container, string key) =>
        Container(container).GetMethod("Find", [typeof(string)])!.Invoke(null, [key]).ShouldNotBeNull();

    /// <summary>All rows of a container.</summary>
    public IEnumerable<object> All(string container) =>
        ((System.Collections.IEnumerable)Container(container).GetProperty("All")!.GetValue(null)!).Cast<object>();

    /// <summary>What a property of a row holds, or of what it holds in turn.</summary>
    public static object? Get(object row, string path) =>
        path.Split('.').Aggregate((object?)row, (at, name) => at?.GetType().GetProperty(name).ShouldNotBeNull(name).GetValue(at));

    /// <summary>What the program prints; there is one console, which belongs to one program at a time.</summary>
    public string Run()
    {
        using StringWriter output = new();
        lock (s_console)
        {
            TextWriter console = Console.Out;
            try
            {
                Console.SetOut(output);
                _assembly.EntryPoint!.Invoke(null, _assembly.EntryPoint.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }
        }

        return output.ToString();
    }

    private Type Container(string name) => _assembly.GetType(Namespace + "." + name).ShouldNotBeNull(name);

    private sealed class DataText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
    }

    private sealed class Options(string space, int files) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new Dictionary<string, string>
        {
            ["build_property.RootNamespace"] = space,
            ["build_property.DatasetNamedFiles"] = files.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

        private static Values Curated { get; } = new(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.DatasetRole"] = "Curated" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Curated;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
