using System.Reflection;
using System.Text.RegularExpressions;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Generator.Declarations;

namespace Dataset.Cli.Initializing;

/// <summary>The project that gets a dataset: one that is there, or one that is made.</summary>
internal sealed partial class InitTarget
{
    private const string Generator = "Dataset.Generator";

    private readonly ProjectEvaluation? _evaluation;

    private InitTarget(string folder, string file, ProjectEvaluation? evaluation)
    {
        (Folder, File, _evaluation) = (folder, file, evaluation);
        Root = ProjectSearch.RepositoryOf(folder) ?? folder;
    }

    /// <summary>The project's folder.</summary>
    public string Folder { get; }

    /// <summary>The project file; there may be none yet.</summary>
    public string File { get; }

    public string Root { get; }

    public bool IsNew => _evaluation is null;

    /// <summary>The version of the tool, and so of the generator that it agrees with.</summary>
    public static string Version =>
        typeof(InitTarget).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static InitTarget Of(ToolContext context)
    {
        if (context.Project is { } given)
        {
            string path = Path.GetFullPath(given, context.Directory);
            return System.IO.File.Exists(path) ? In(context, Path.GetDirectoryName(path)!, [path])
                : Directory.Exists(path) ? In(context, path, [.. ProjectSearch.ProjectsIn(path)])
                : throw new ToolError("there is no project '" + given + "'.");
        }

        return In(context, context.Directory, [.. ProjectSearch.ProjectsIn(context.Directory)]);
    }

    public string Shorten(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>How declarations name the files of a table: by the ends of their paths, one pattern for each ending.</summary>
    public IReadOnlyList<string> PatternsOf(TableGuess guess) => [.. Spelled(guess).Select(WithoutUp)];

    /// <summary>How the project names the shown files that it does not have yet.</summary>
    public IReadOnlyList<string> NewItems(IEnumerable<TableGuess> guesses)
    {
        HashSet<string> known = [.. _evaluation?.ItemsOf(ProjectEvaluation.Curated).Select(i => i.Path) ?? []];
        return guesses.SelectMany(Spelled).Distinct().Where(f => !known.Contains(f))
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).ToList();
    }

    /// <summary>One pattern for each ending, where all files of a folder are meant; else the files.</summary>
    private static IEnumerable<string> Spelled(TableGuess guess) => guess.Tree is { } tree
        ? [Path.Combine(tree, "**", "*" + Path.GetExtension(guess.Files[0].Path))] : guess.Files
        .GroupBy(f => Path.Combine(Path.GetDirectoryName(f.Path)!, "*" + Path.GetExtension(f.Path)))
        .SelectMany(g => g.Count() > 1 && g.Count() == Directory.GetFiles(Path.GetDirectoryName(g.Key)!, Path.GetFileName(g.Key)).Length
            ? [g.Key] : g.Select(f => f.Path));

    /// <summary>The names of types that the project has.</summary>
    public Names TakenNames()
    {
        Names names = new();
        foreach (EvaluatedItem file in _evaluation?.ItemsOf(ProjectEvaluation.Compiled) ?? [])
        {
            foreach (Match type in DeclaredType().Matches(System.IO.File.Exists(file.Path) ? System.IO.File.ReadAllText(file.Path) : ""))
            {
                names.Type(type.Groups[1].Value, "");
            }
        }

        return names;
    }

    public string NamespaceFor(IEnumerable<string> types) => _evaluation is { } there
        ? SupportSources.NamespaceOf(there.Property("RootNamespace")) : Names.Namespace(Path.GetFileNameWithoutExtension(File), types);

    public static DeclarationSettings SettingsFor(string space) =>
        new(space, space, "13", true, [], "global using System;\n") { References = _ => [] };

    /// <summary>What a declaration needs that the project does not say for all files.</summary>
    public string HeadOfFiles => _evaluation is null ? ""
        : (_evaluation.Property("Nullable") is "enable" or "annotations" ? "" : "#nullable enable\n")
            + (_evaluation.ItemsOf(ProjectEvaluation.Usings).Any(u => u.Name == "System") ? "" : "using System;\n");

    /// <summary>The text of the project file, with the generator and the shown files; null where nothing has to change.</summary>
    public (string? Old, string New)? ProjectText(string rootNamespace, IReadOnlyList<string> items)
    {
        string lines = string.Concat(items.Select(i => "    <DatasetCuratedFiles Include=\"" + System.Security.SecurityElement.Escape(i) + "\" />\n"));
        if (items.Count > 0 && _evaluation?.ItemsOf(ProjectEvaluation.Curated).Any(i => i.Base == _evaluation.DefaultCuratedFolder) == true)
        {
            // Items that a project names take the place of the usual ones, which stay.
            string curated = Path.GetRelativePath(Folder, _evaluation.DefaultCuratedFolder).Replace('\\', '/');
            lines = "    <DatasetCuratedFiles Include=\"" + curated + "/**/*.yaml;" + curated + "/**/*.yml\" Exclude=\"@(DatasetCuratedFiles)\" />\n" + lines;
        }

        if (_evaluation is null)
        {
            return (null, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <RootNamespace>{rootNamespace}</RootNamespace>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="{Generator}" {VersionName}="{Version}" PrivateAssets="all" />

                """.ReplaceLineEndings("\n") + lines + "  </ItemGroup>\n</Project>\n");
        }

        string reference = _evaluation.UsesGenerator ? "" : "    <PackageReference Include=\"" + Generator + "\" " + VersionName + "=\"" + Version
            + "\" PrivateAssets=\"all\" />\n";
        if (reference.Length + lines.Length == 0)
        {
            return null;
        }

        string old = TextFile.Read(File);
        int end = old.LastIndexOf("</Project>", StringComparison.Ordinal);
        return end < 0 ? throw new ToolError("'" + Shorten(File) + "' has no end of a project: nothing can be added to it.")
            : (old, old[..end] + "  <ItemGroup>\n" + reference + lines + "  </ItemGroup>\n" + old[end..]);
    }

    /// <summary>Where versions of packages are managed in one place, a project names its own in another way.</summary>
    private string VersionName
    {
        get
        {
            for (string? at = Folder; at is not null; at = Path.GetDirectoryName(at))
            {
                string packages = Path.Combine(at, "Directory.Packages.props");
                if (System.IO.File.Exists(packages))
                {
                    return IsManaged().IsMatch(System.IO.File.ReadAllText(packages)) ? "VersionOverride" : "Version";
                }
            }

            return "Version";
        }
    }

    private static InitTarget In(ToolContext context, string folder, IReadOnlyList<string> projects) => projects switch
    {
        [] => new(folder, Path.Combine(folder, NameOf(folder) + ".csproj"), null),
        [var one] => new(folder, one, new EvaluationCache(null, context.Evaluator).Evaluate(one, context.Cancellation)),
        _ => throw new ToolError("there are several projects here: " + string.Join(", ", projects.Select(p => "'" + Path.GetFileName(p) + "'"))
            + ". Name one with --project."),
    };

    private static string NameOf(string folder) => Path.GetFileName(folder) is { Length: > 0 } name ? name : "Facts";

    /// <summary>A path from the project's folder; of a file outside of it the part that is below some folder above.</summary>
    private string WithoutUp(string path)
    {
        string relative = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        while (relative.StartsWith("../", StringComparison.Ordinal))
        {
            relative = relative[3..];
        }

        return relative;
    }

    [GeneratedRegex(@"<ManagePackageVersionsCentrally[^>]*>\s*true\s*<", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsManaged();

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+(?:struct\s+|class\s+)?([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex DeclaredType();
}
