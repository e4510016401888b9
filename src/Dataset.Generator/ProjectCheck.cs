using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator;

/// <summary>What the compiler says of the project.</summary>
/// <param name="Language">The language version.</param>
/// <param name="HasFramework">Whether the framework has what generated code calls.</param>
/// <param name="Runtime">The version of Dataset.Runtime that is referenced; null where none is.</param>
internal sealed record ProjectFacts(LanguageVersion Language, bool HasFramework, Version? Runtime);

/// <summary>
/// Says what makes the project unfit for a dataset. The build files say of an old language or framework before the compiler is called, so that these
/// are the only errors of a build; an editor compiles without them.
/// </summary>
internal static class ProjectCheck
{
    /// <summary>Came with .NET 8, and generated code calls it.</summary>
    private const string NewestType = "System.Text.Ascii";

    public static IncrementalValueProvider<EquatableArray<Finding>> Run(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<FileInput> files,
        IncrementalValueProvider<Guarded<EquatableArray<TypeDeclaration>>> declared)
    {
        var facts = context.CompilationProvider.Select(static (compilation, _) => FactsOf(compilation));
        var named = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.DatasetNamedFiles", out string? count)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0);
        var handed = files.Select(static (file, _) => file.Path).Collect()
            .Select(static (paths, _) => paths.Distinct(StringComparer.Ordinal).Count());
        var hasDeclarations = declared.Select(static (all, _) => all.Value.Count > 0);
        return facts.Join(hasDeclarations, static (facts, any) => any ? facts : null)
            .Join(
                named.Join(handed, static (named, handed) => (Named: named, Handed: handed)),
                static (facts, count) => Check(facts, count.Named, count.Handed));
    }

    /// <summary>Looks among references only: to look among the project's own types, the compiler would declare them all at every key.</summary>
    private static ProjectFacts FactsOf(Compilation compilation)
    {
        ImmutableArray<IAssemblySymbol> references = compilation.SourceModule.ReferencedAssemblySymbols;
        return new ProjectFacts(
            ((CSharpCompilation)compilation).LanguageVersion,
            references.Any(static a => a.GetTypeByMetadataName(NewestType) is not null),
            references.FirstOrDefault(static a => a.Name == SupportSources.RuntimeAssembly)?.Identity.Version);
    }

    private static EquatableArray<Finding> Check(ProjectFacts? facts, int named, int handed)
    {
        List<Finding> findings = [];
        if (facts is { Language: < LanguageVersion.CSharp13 })
        {
            Report(ProjectFindings.OldLanguage, facts.Language.ToDisplayString());
        }

        if (facts is { HasFramework: false })
        {
            Report(ProjectFindings.OldFramework, NewestType);
        }

        Version own = typeof(ProjectCheck).Assembly.GetName().Version;
        if (facts?.Runtime is { } runtime && runtime < own)
        {
            Report(ProjectFindings.OldRuntime, runtime.ToString(3), own.ToString(3));
        }

        if (handed < named)
        {
            Report(ProjectFindings.LostFiles, named.ToString(CultureInfo.InvariantCulture), handed.ToString(CultureInfo.InvariantCulture));
        }

        return findings.ToEquatableArray();

        void Report(FindingKind kind, params FindingArgument[] arguments) =>
            findings.Add(Finding.Create(kind, new Location("", 0, 0, 0, 0, 0, 0), arguments));
    }
}
