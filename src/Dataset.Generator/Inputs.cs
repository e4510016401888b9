using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Generator.Declarations;
using Dataset.Generator.Storage;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator;

/// <summary>What the project hands over, reduced to what the stages depend on.</summary>
internal static class Inputs
{
    /// <summary>From so much curated text on the compiler notices the data.</summary>
    private const long FewestAppendedCharacters = 1 << 20;

    /// <summary>The project's root namespace, and where the runtime types stand: there, unless the build files name their assembly.</summary>
    public static IncrementalValueProvider<(string Root, string Runtime)> Namespaces(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) =>
            {
                string root = SupportSources.NamespaceOf(Given("RootNamespace")), runtime = Given("DatasetRuntimeNamespace");
                return (root, runtime.Length == 0 ? root : runtime);

                string Given(string property) => options.GlobalOptions.TryGetValue("build_property." + property, out string? given) ? given : "";
            })
            .WithTrackingName("Options");

    /// <summary>Where the pages of diagnostics stand.</summary>
    public static IncrementalValueProvider<HelpPages> HelpPages(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            new HelpPages(options.GlobalOptions.TryGetValue("build_property.DatasetHelpLink", out string? given) ? given : ""));

    /// <summary>The declarations. While nothing of what they depend on changes, none is read again, whatever else is edited.</summary>
    public static IncrementalValueProvider<Guarded<EquatableArray<TypeDeclaration>>> Declarations(
        IncrementalGeneratorInitializationContext context) => context.CompilationProvider.Run(new SchemaReader().Declarations);

    /// <summary>Where the declarations stand of which something is said.</summary>
    public static IncrementalValueProvider<EquatableArray<DeclaredPlaces>> Places(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<string>> paths) =>
        paths.Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => SchemaReader.PlacesOf(pair.Right, pair.Left, cancellation))
            .WithTrackingName("Places");

    /// <summary>Which of some diagnostics the project wants to hear nothing of.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Unheard(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<string>> ids) =>
        ids.Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => DiagnosticReporter.Unheard(pair.Left, pair.Right.Options, cancellation));

    public static IncrementalValuesProvider<FileInput> Files(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Select(static (pair, _) => FileInput.Of(pair.Left, pair.Right))
        .Where(static file => file.Role != FileRole.None)
        .WithTrackingName("Files");

    public static IncrementalValuesProvider<InputFile> Of(this IncrementalValuesProvider<FileInput> files, FileRole role) =>
        files.Where(file => file.Role == role).Select(static (file, _) => (InputFile)file);

    /// <summary>Whether data is to be appended to the assembly. A project that says nothing of it may have no step that does so.</summary>
    public static IncrementalValueProvider<bool> IsAppended(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<InputFile>> curated)
    {
        var isLong = curated.Select(static (files, cancellation) => IsLong(files, cancellation));
        var storage = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.DatasetStorage", out string? given)
            && Enum.TryParse(given, ignoreCase: true, out DataStorage known) ? known : DataStorage.Literals);
        return isLong.Join(
            storage, static (isLong, storage) => storage == DataStorage.Appended || (storage == DataStorage.Auto && isLong));
    }

    private static bool IsLong(EquatableArray<InputFile> files, CancellationToken cancellation)
    {
        long characters = 0;
        for (int i = 0; i < files.Count && characters < FewestAppendedCharacters; i++)
        {
            characters += files[i].Length(cancellation);
        }

        return characters >= FewestAppendedCharacters;
    }

    public static IncrementalValueProvider<EquatableArray<FileSeverities>> Severities(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileSeverities.Of(pair.Left, pair.Right))
            .Where(static file => file.Entries.Count > 0)
            .Together();
}
