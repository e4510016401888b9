using Dataset.Generator.Declarations;

namespace Dataset.Cli.Projects;

/// <summary>What the build tells the compiler, beside the declarations.</summary>
/// <param name="RootNamespace">The project's, as a namespace.</param>
/// <param name="RuntimeNamespace">Where the support types stand: the same for a copy.</param>
/// <param name="Language">The language version, as the project says it.</param>
/// <param name="IsNullable">Whether nullable annotations mean something.</param>
/// <param name="Symbols">What is defined for <c>#if</c>.</param>
/// <param name="Usings">What is imported into every file, as C#.</param>
internal sealed record DeclarationSettings(
    string RootNamespace, string RuntimeNamespace, string Language, bool IsNullable, IReadOnlyList<string> Symbols, string Usings)
{
    /// <summary>The assemblies that the project refers to beside the framework's most common ones: only asked where something is unknown.</summary>
    public required Func<CancellationToken, IReadOnlyList<string>> References { get; init; }

    /// <summary>Where the SDK stands that builds the project; empty where nobody asked it.</summary>
    public string SdkFolder { get; init; } = "";

    /// <summary>All that decides what the declarations mean, as one text.</summary>
    public string Key =>
        string.Join('\n', [RootNamespace, RuntimeNamespace, Language, IsNullable ? "nullable" : "", string.Join(';', Symbols), Usings]);

    public static DeclarationSettings Of(ProjectEvaluation project, IProjectEvaluator evaluator) => new(
        SupportSources.NamespaceOf(project.Property("RootNamespace")),
        RefersToRuntime(project) ? SupportSources.RuntimeAssembly : SupportSources.NamespaceOf(project.Property("RootNamespace")),
        project.Property("LangVersion"),
        project.Property("Nullable").Trim() is "enable" or "annotations",
        [.. project.Property("DefineConstants").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        string.Concat(project.ItemsOf(ProjectEvaluation.Usings).Select(Using)))
    {
        SdkFolder = project.Property("MSBuildExtensionsPath"),
        References = cancellation => RefersToOthers(project) ? evaluator.ReferencesOf(project, cancellation) : [],
    };

    private static string Using(EvaluatedItem item) => "global using "
        + (string.Equals(item.Metadata.GetValueOrDefault("Static"), "true", StringComparison.OrdinalIgnoreCase) ? "static " : "")
        + (item.Metadata.TryGetValue("Alias", out string? alias) ? alias + " = " : "")
        + item.Name + ";\n";

    private static bool RefersToRuntime(ProjectEvaluation project) =>
        project.ItemsOf(ProjectEvaluation.Packages).Any(p => p.Name.Equals(SupportSources.RuntimeAssembly, StringComparison.OrdinalIgnoreCase))
        || project.ItemsOf(ProjectEvaluation.Projects).Any(
            p => Path.GetFileNameWithoutExtension(p.Path).Equals(SupportSources.RuntimeAssembly, StringComparison.OrdinalIgnoreCase))
        || (File.Exists(project.Property("ProjectAssetsFile"))
            && File.ReadAllText(project.Property("ProjectAssetsFile")).Contains("\"" + SupportSources.RuntimeAssembly + "/", StringComparison.Ordinal));

    private static bool RefersToOthers(ProjectEvaluation project) =>
        project.ItemsOf(ProjectEvaluation.Packages).Concat(project.ItemsOf(ProjectEvaluation.Projects))
            .Any(r => !r.Name.Contains("Dataset.Generator", StringComparison.OrdinalIgnoreCase));
}
