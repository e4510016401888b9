using Dataset.Cli.Projects;

namespace Dataset.Cli.Tests;

/// <summary>
/// Says of a test's project what MSBuild would say, without a process that takes a second: declarations beside the project file, data in
/// <c>curated</c>, articles in <c>seeds</c>. <c>ProjectTests</c> ask MSBuild itself.
/// </summary>
internal sealed class StandInBuild : IProjectEvaluator
{
    /// <summary>Where the project file stands in a test's dataset.</summary>
    public const string File = "src/Dataset/Dataset.csproj";

    /// <summary>What stands in it.</summary>
    public const string Text = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <DatasetCuratedFolder>../../curated/</DatasetCuratedFolder>
            <DatasetSchemaFolder>../../schemas/</DatasetSchemaFolder>
            <DatasetReviewFolder>../../reviews/</DatasetReviewFolder>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Dataset.Generator" Version="0.1.0" PrivateAssets="all" />
            <DatasetArticleFiles Include="../../seeds/*.txt" />
          </ItemGroup>
        </Project>
        """;

    private static readonly string[] s_usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    /// <summary>Properties that a test sets.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    public ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation)
    {
        string folder = Path.GetDirectoryName(projectFile)!, root = Path.GetFullPath("../..", folder);
        string curated = Path.Combine(root, "curated"), seeds = Path.Combine(root, "seeds"), ledger = Path.Combine(curated, "released-ids.txt");
        Dictionary<string, string> properties = new(StringComparer.Ordinal)
        {
            ["RootNamespace"] = "Dataset",
            ["LangVersion"] = "13",
            ["Nullable"] = "enable",
            ["DatasetCuratedFolder"] = "../../curated/",
            ["DatasetSchemaFolder"] = "../../schemas/",
            ["DatasetReviewFolder"] = "../../reviews/",
        };
        foreach ((string name, string value) in Properties)
        {
            properties[name] = value;
        }

        return new ProjectEvaluation(
            projectFile,
            properties,
            new Dictionary<string, IReadOnlyList<EvaluatedItem>>
            {
                [ProjectEvaluation.Curated] = Items(curated, n => n.Contains(".yaml", StringComparison.OrdinalIgnoreCase)
                    || n.Contains(".yml", StringComparison.OrdinalIgnoreCase)),
                [ProjectEvaluation.Articles] =
                    Directory.Exists(seeds) ? [.. Directory.GetFiles(seeds, "*.txt").Select(f => Item(f, seeds))] : [],
                [ProjectEvaluation.Ledgers] = System.IO.File.Exists(ledger) ? [Item(ledger, curated)] : [],
                [ProjectEvaluation.Compiled] = Items(folder, n => n.EndsWith(".cs", StringComparison.Ordinal)),
                [ProjectEvaluation.Usings] = [.. s_usings.Select(u => new EvaluatedItem(u, "", "", new Dictionary<string, string>()))],
            },
            [projectFile]);
    }

    public IReadOnlyList<string> ReferencesOf(ProjectEvaluation project, CancellationToken cancellation) => [];

    private static EvaluatedItem[] Items(string folder, Func<string, bool> isWanted) =>
        [.. SourceFolders.Files(folder, isWanted).Select(f => Item(f, folder))];

    private static EvaluatedItem Item(string path, string folder) => new(path, path, folder, new Dictionary<string, string>());
}
