using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Dataset.Generator;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Fuzz;

/// <summary>The generator in a driver, over files in memory.</summary>
internal sealed class FuzzHost
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp13);

    private static readonly List<MetadataReference> s_framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p) is string name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
        .Select(p => MetadataReference.CreateFromFile(p))];

    // Nothing but the data differs between two inputs for one schema: what C# knows of its declarations stays.
    private static readonly ConditionalWeakTable<FuzzSchema, CSharpCompilation> s_compilations = [];

    private readonly Dictionary<string, MemoryFile> _files = new(StringComparer.Ordinal);
    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public FuzzHost(FuzzSchema schema, IEnumerable<(string Path, string Text)> files)
    {
        _compilation = s_compilations.GetValue(schema, s => Compilation(s.RootNamespace, s.Declarations, withAttributes: false));
        foreach ((string path, string text) in files)
        {
            _files[path] = new MemoryFile(path, text);
        }

        _driver =
            CSharpGeneratorDriver.Create([new DatasetGenerator().AsSourceGenerator()], _files.Values, s_parse, new Options(schema.RootNamespace));
    }

    public IReadOnlyDictionary<string, MemoryFile> Files => _files;

    public static CSharpCompilation Compilation(string rootNamespace, IReadOnlyList<(string Path, string Text)> declarations, bool withAttributes)
    {
        IEnumerable<SyntaxTree> trees = SupportSources.Runtime(rootNamespace).Select(s => Tree(s.Text, s.Name))
            .Concat(declarations.Select(d => Tree(d.Text, d.Path)))
            .Append(
                Tree("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;", "Usings.cs"));
        if (withAttributes)
        {
            trees = trees.Concat(SupportSources.Attributes.Select(s => Tree(s.Text, s.Name)))
                .Append(Tree(SupportSources.EmbeddedAttribute, "EmbeddedAttribute.cs"));
        }

        return CSharpCompilation.Create(
            "Fuzzed", trees, s_framework,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
    }

    /// <summary>Adds, edits (a text) and deletes (null) files, all in one step, as an editor hands them over.</summary>
    public void Edit(IEnumerable<(string Path, string? Text)> edits)
    {
        foreach ((string path, string? text) in edits)
        {
            MemoryFile? now = text is null ? null : new MemoryFile(path, text);
            if (_files.Remove(path, out MemoryFile? before))
            {
                _driver = now is null ? _driver.RemoveAdditionalTexts([before]) : _driver.ReplaceAdditionalText(before, now);
            }
            else if (now is not null)
            {
                _driver = _driver.AddAdditionalTexts([now]);
            }

            if (now is not null)
            {
                _files[path] = now;
            }
        }
    }

    public (Compilation Output, GeneratorRunResult Result) Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        return (output, _driver.GetRunResult().Results.Single());
    }

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path, Encoding.UTF8);

    public sealed class MemoryFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public string Text => text;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }

    private sealed class Options(string rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(ImmutableDictionary<string, string>.Empty.Add("build_property.RootNamespace", rootNamespace));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty.Add(
            "build_metadata.AdditionalFiles.DatasetRole", textFile.Path.EndsWith(".txt", StringComparison.Ordinal) ? "Article" : "Curated"));
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, out string value)
        {
            value = values.GetValueOrDefault(key, "");
            return values.ContainsKey(key);
        }
    }
}
