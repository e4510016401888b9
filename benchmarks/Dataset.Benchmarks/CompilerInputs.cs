using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Benchmarks;

/// <summary>What MSBuild would hand to the compiler.</summary>
internal static class CompilerInputs
{
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    /// <summary>The declarations, with the support types under the root namespace.</summary>
    public static IEnumerable<SyntaxTree> Sources(string rootNamespace, IEnumerable<string> files, CSharpParseOptions parse)
    {
        yield return CSharpSyntaxTree.ParseText(ImplicitUsings, parse);
        foreach ((_, string text) in SupportSources.Runtime(rootNamespace))
        {
            yield return CSharpSyntaxTree.ParseText(text, parse);
        }

        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            yield return CSharpSyntaxTree.ParseText(File.ReadAllText(file), parse);
        }
    }

    /// <summary>The reference assemblies of the SDK's own framework pack, or the running framework where the pack is missing.</summary>
    public static IEnumerable<MetadataReference> References()
    {
        string shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string? pack = Directory.Exists(packs) ? Directory.GetDirectories(packs).Order(StringComparer.Ordinal).LastOrDefault() : null;
        string folder = pack is null ? shared : Directory.GetDirectories(Path.Combine(pack, "ref")).Order(StringComparer.Ordinal).Last();
        return Directory.GetFiles(folder, "System*.dll").Order(StringComparer.Ordinal).Select(f => MetadataReference.CreateFromFile(f));
    }

    internal sealed class TextFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    internal sealed class Options(string rootNamespace, string storage) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.RootNamespace"] = rootNamespace,
            ["build_property.DatasetStorage"] = storage,
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.DatasetRole"] = textFile.Path.EndsWith(".txt", StringComparison.Ordinal) ? "Article" : "Curated",
        });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
