using Dataset.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Benchmarks;

/// <summary>What a host has open: declarations, files, and a driver that has not run yet.</summary>
internal sealed record InMemoryProject(
    CSharpCompilation Compilation,
    CSharpParseOptions Parse,
    IReadOnlyList<(string Path, string Text)> Files,
    AdditionalText[] Texts,
    GeneratorDriver Driver)
{
    private const string Literals = "Literals";

    /// <summary>The synthetic rows.</summary>
    public static InMemoryProject Rows(IReadOnlyList<(string Path, string Text)> yaml, bool named, string storage = Literals) =>
        Of("Rows", [Path.Combine(Repository.Root, "benchmarks", "Rows", "Declarations.cs")], yaml, named, storage);

    /// <summary>The repository's own dataset.</summary>
    public static InMemoryProject Own(string storage = Literals)
    {
        string source = Path.Combine(Repository.Root, "src", "Dataset");
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(Repository.Root, "curated"), "*.yaml", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")).Order(StringComparer.Ordinal);
        string[] built = [Path.Combine(source, "obj") + Path.DirectorySeparatorChar, Path.Combine(source, "bin") + Path.DirectorySeparatorChar];
        IEnumerable<string> sources = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !built.Any(b => f.StartsWith(b, StringComparison.Ordinal)));
        return Of("Dataset", sources, [.. files.Select(f => (f, File.ReadAllText(f)))], named: false, storage);
    }

    /// <summary>A set of files that stand as they are, with its declarations.</summary>
    public static InMemoryProject Foreign(IEnumerable<string> sources, IEnumerable<string> files) =>
        Of("Observatory", sources, [.. files.Select(f => (f, File.ReadAllText(f)))], named: false, Literals);

    private static InMemoryProject Of(
        string name, IEnumerable<string> sources, IReadOnlyList<(string Path, string Text)> files, bool named, string storage)
    {
        CSharpParseOptions parse = new(LanguageVersion.CSharp13, preprocessorSymbols: named ? ["NAMED"] : []);
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable,
            deterministic: true);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, CompilerInputs.Sources(name, sources, parse), CompilerInputs.References(), options);
        AdditionalText[] texts = [.. files.Select(f => new CompilerInputs.TextFile(f.Path, f.Text))];
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DatasetGenerator().AsSourceGenerator()], texts, parse, new CompilerInputs.Options(name, storage));
        return new InMemoryProject(compilation, parse, files, texts, driver);
    }
}
