using System.Text.RegularExpressions;

namespace Dataset.Packages.Tests;

/// <summary>A folder with projects that use the packages, as somebody sets them up.</summary>
internal sealed partial class Workplace : IDisposable
{
    /// <summary>Two stars, one around the other.</summary>
    public const string Stars = """
        stars:
          - {id: sirius, name: Sirius, discovered: 1844}
          - {id: sirius-b, name: Sirius B, discovered: 1862-01-31, around: sirius}
        """;

    public Workplace()
    {
        Directory.CreateDirectory(Folder);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Feed.Folder}" />
              </packageSources>
            </configuration>
            """);

        // Nothing above the folder has a say in what is below it.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "dataset-workplace-" + Guid.NewGuid().ToString("N")[..8]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public Workplace Write(string path, string text) => WriteExactly(path, text + "\n");

    /// <summary>Writes a file that ends as the text does.</summary>
    public Workplace WriteExactly(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public void Delete(string path) => File.Delete(Path.Combine(Folder, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>A project file; warnings are errors in all of them. No generator: a project that only uses datasets.</summary>
    public static string Project(string properties = "", string items = "", string framework = "net10.0", string? generator = $"Version=\"{Feed.Version}\"") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {(generator is null ? "" : $"<PackageReference Include=\"Dataset.Generator\" {generator} PrivateAssets=\"all\" />")}
            {items}
          </ItemGroup>
        </Project>
        """;

    public static string Exe(string rootNamespace) => $"<OutputType>Exe</OutputType><RootNamespace>{rootNamespace}</RootNamespace>";

    /// <summary>Declarations of stars in a namespace.</summary>
    public static string Declaration(string space) => $$"""
        using Dataset.Schema;

        namespace {{space}};

        [Entity("stars", NamedMembers = true)]
        public sealed partial record Star
        {
            [Key] public partial string Id { get; }
            [DisplayName, Index(Name = "ByName")] public partial string Name { get; }
            [Index(Range = true, Name = "Between")] public partial FuzzyDate? Discovered { get; }
            [Parent] public partial Star? Around { get; }
            [Inverse(typeof(Star), nameof(Around))] public partial RowList<Star> Companions { get; }
        }
        """;

    /// <summary>A project of one folder with stars, and a program.</summary>
    public Workplace WithStars(string space, string program, string folder = "", string? project = null) => this
        .Write(Path.Combine(folder, "App.csproj"), project ?? Project(Exe(space)))
        .Write(Path.Combine(folder, "Star.cs"), Declaration(space))
        .Write(Path.Combine(folder, "curated/stars.yaml"), Stars)
        .Write(Path.Combine(folder, "Program.cs"), program);

    public Task<string> Run(string project = ".", params string[] arguments) =>
        Command.Run(Folder, ["run", "--project", project, .. arguments]);

    [GeneratedRegex(@" \([^()\s]+\)$")]
    private static partial Regex HelpLink();

    /// <summary>The errors of a build, each once, without the folder, the address of its page and the project.</summary>
    public async Task<IReadOnlyList<string>> Errors(params string[] arguments)
    {
        (int exitCode, string output) = await Command.Try(Folder, ["build", "--nologo", .. arguments]);
        List<string> errors = [.. output.Split('\n').Where(l => l.Contains(": error ", StringComparison.Ordinal))
            .Select(l => l.Trim().Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Select(l => l.EndsWith(']') ? l[..l.LastIndexOf(" [", StringComparison.Ordinal)] : l)
            .Select(l => HelpLink().Replace(l, ""))
            .Distinct().Order(StringComparer.Ordinal)];
        (exitCode != 0).ShouldBe(errors.Count > 0, output);
        return errors;
    }
}
