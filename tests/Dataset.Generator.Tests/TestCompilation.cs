using System.Collections.Concurrent;
using Dataset.Corpus;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Generator.Tests;

/// <summary>A consumer's project in memory: the schema's declarations, the runtime types that the build files add, and nothing generated.</summary>
internal static class TestCompilation
{
    public const string RootNamespace = "Observatory";

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private static readonly Lazy<List<MetadataReference>> s_framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is string name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)).ToList());

    /// <summary>Per root namespace what all tests share: compilations that are made of one another read the framework's assemblies once.</summary>
    private static readonly ConcurrentDictionary<string, CSharpCompilation> s_projects = new(StringComparer.Ordinal);

    public static string DefaultSchema => CorpusCase.Observatory;

    public static string Read(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, path));

    public static CSharpCompilation Create(string schema, string schemaPath = "schema.cs", string rootNamespace = RootNamespace) =>
        s_projects.GetOrAdd(rootNamespace, CreateProject).AddSyntaxTrees(Tree(schema, schemaPath));

    private static CSharpCompilation CreateProject(string rootNamespace) => CSharpCompilation.Create(
        "Sky",
        SupportSources.Runtime(rootNamespace).Select(s => Tree(s.Text, s.Name)),
        s_framework.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: false));

    /// <summary>The same with the attributes, which otherwise come from the generator.</summary>
    public static CSharpCompilation CreateWithAttributes(string schema) => Create(schema)
        .AddSyntaxTrees(SupportSources.Attributes.Select(s => Tree(s.Text, s.Name)))
        .AddSyntaxTrees(Tree(SupportSources.EmbeddedAttribute, "EmbeddedAttribute.cs"));

    public static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, System.Text.Encoding.UTF8);
}
