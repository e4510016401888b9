using Dataset.Compiler.Compiling;
using Dataset.Compiler.Schema;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Fuzz;

/// <summary>A schema to write data for: its declarations, and what they mean.</summary>
/// <param name="RootNamespace">The namespace of its support types.</param>
/// <param name="Declarations">The sources.</param>
/// <param name="Schema">What they mean.</param>
/// <param name="Texts">Data that somebody wrote for it, to be mutated; none where there is none.</param>
internal sealed record FuzzSchema(
    string RootNamespace,
    IReadOnlyList<(string Path, string Text)> Declarations,
    DatasetSchema Schema,
    IReadOnlyList<(string Path, string Text)> Texts);

/// <summary>All schemas that are tried: the real one, and those of the tests, which speak of other things.</summary>
internal sealed record Schemas(FuzzSchema Real, IReadOnlyList<FuzzSchema> All)
{
    public static Schemas Read(string root)
    {
        FuzzSchema real = Of("Dataset", Files(root, "src/Dataset", "*.cs"), [.. Files(root, "curated", "*.yaml"), .. Files(root, "seeds", "*.txt")]);
        string tests = Path.Combine(root, "tests");
        List<FuzzSchema> others = [];
        foreach (string file in Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file), name = Path.GetFileNameWithoutExtension(file);
            bool isSchema = Path.GetFileName(Path.GetDirectoryName(file)) is "Schemas" or "corpus"
                && text.Contains("\nnamespace " + name + ";", StringComparison.Ordinal);
            if (isSchema && text.Contains("[Entity(", StringComparison.Ordinal))
            {
                others.Add(Of(name, [(name + ".cs", text)], []));
            }
        }

        return new Schemas(real, [real, .. others]);
    }

    private static FuzzSchema Of(string rootNamespace, List<(string Path, string Text)> declarations, List<(string Path, string Text)> texts)
    {
        CSharpCompilation compilation = FuzzHost.Compilation(rootNamespace, declarations, withAttributes: true);
        SchemaInput input = new(rootNamespace, new SchemaReader().Read(compilation, CancellationToken.None));
        return new FuzzSchema(rootNamespace, declarations, CompilerStages.Schema.Run(input, CancellationToken.None).Value.Schema, texts);
    }

    private static List<(string Path, string Text)> Files(string root, string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)))];
}
