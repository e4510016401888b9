namespace Dataset.Cli.Projects;

/// <summary>What the build says of a project before it compiles anything.</summary>
/// <param name="File">The project file, as a full path.</param>
/// <param name="Properties">Values by name; one that is not set is empty.</param>
/// <param name="Items">The items of each kind.</param>
/// <param name="Imports">The project file and every file that it imports, as full paths.</param>
internal sealed record ProjectEvaluation(
    string File,
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyDictionary<string, IReadOnlyList<EvaluatedItem>> Items,
    IReadOnlyList<string> Imports)
{
    public const string Curated = "DatasetCuratedFiles", Articles = "DatasetArticleFiles", Ledgers = "DatasetLedgerFiles", Compiled = "Compile",
        Additional = "AdditionalFiles", GlobalConfigs = "GlobalAnalyzerConfigFiles", Configs = "EditorConfigFiles", Usings = "Using",
        Packages = "PackageReference", Projects = "ProjectReference";

    /// <summary>Where the build files of the generator say that curated files lie: a project without it does not use them.</summary>
    private const string CuratedFolder = "DatasetCuratedFolder";

    /// <summary>Every property that is asked for.</summary>
    public static IReadOnlyList<string> PropertyNames { get; } =
    [
        CuratedFolder, "DatasetSchemaFolder", "DatasetReviewFolder", "DatasetDefaultProject", "RootNamespace", "LangVersion", "Nullable",
        "DefineConstants", "NoWarn", "TreatWarningsAsErrors", "WarningsAsErrors", "WarningsNotAsErrors", "TargetFramework", "TargetFrameworks",
        "ProjectAssetsFile", "NuGetPackageRoot", "MSBuildExtensionsPath",
    ];

    /// <summary>Every kind of items that is asked for.</summary>
    public static IReadOnlyList<string> ItemNames { get; } =
        [Curated, Articles, Ledgers, Compiled, Additional, GlobalConfigs, Configs, Usings, Packages, Projects];

    /// <summary>The metadata that is kept of items, beside where they are.</summary>
    public static IReadOnlyList<string> MetadataNames { get; } = ["DatasetRole", "Static", "Alias"];

    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Whether the build of this project runs the generator.</summary>
    public bool UsesGenerator => Property(CuratedFolder).Length > 0;

    public string Property(string name) => Properties.GetValueOrDefault(name) ?? "";

    public bool Is(string property) => string.Equals(Property(property).Trim(), "true", StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<EvaluatedItem> ItemsOf(string kind) => Items.GetValueOrDefault(kind) ?? [];

    /// <summary>A folder that a property names, as a full path without a slash at its end.</summary>
    public string FolderOf(string property) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Property(property).Replace('\\', '/').Trim(), Folder));

    /// <summary>The folder in which curated files lie unless the project names others.</summary>
    public string DefaultCuratedFolder => FolderOf(CuratedFolder);
}

/// <summary>An item of a project.</summary>
/// <param name="Name">As it is written, or as a pattern gave it.</param>
/// <param name="Path">The full path.</param>
/// <param name="Base">The folder in which the pattern looked, as a full path.</param>
/// <param name="Metadata">What is set of <see cref="ProjectEvaluation.MetadataNames"/>.</param>
internal sealed record EvaluatedItem(string Name, string Path, string Base, IReadOnlyDictionary<string, string> Metadata);
